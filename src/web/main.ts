/** The browser door opens here: one worker, one workbench, one page. */
import { mount } from 'svelte';
import App from './App.svelte';
import { followTheme } from './state/theme.svelte.ts';
import { Workbench } from './state/workbench.svelte.ts';

const startWorker = () => new Worker(new URL('./worker/modelWorker.ts', import.meta.url), { type: 'module' });

followTheme();
const workbench = new Workbench(startWorker);
mount(App, { target: document.getElementById('workbench')!, props: { workbench } });
addEventListener('hashchange', () => void workbench.follow(location.hash));
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register('./sw.js').catch(() => undefined));
