/** The browser door opens here: one workbench, one page, one worker behind it. */
import { modelWorker } from 'virtual:workers';
import { mount } from 'svelte';
import App from './App.svelte';
import { PAGES } from './pages.ts';
import { followTheme } from './state/theme.svelte.ts';
import { Workbench } from './state/workbench.svelte.ts';

followTheme();
const start = () => new Worker(modelWorker, { type: 'module' });
const workbench = new Workbench(
  start,
  PAGES.map(({ path }) => path),
);
mount(App, { target: document.getElementById('workbench')!, props: { workbench } });
void workbench.follow(location.hash);
addEventListener('hashchange', () => void workbench.follow(location.hash));
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register('./sw.js').catch(() => undefined));
