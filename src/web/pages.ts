/** The pages of the workbench; a page is one row here and one component that takes the workbench. */
import type { Component } from 'svelte';
import Workbench from './pages/Workbench.svelte';
import type { Workbench as State } from './state/workbench.svelte.ts';

type Shown = Component<{ workbench: State }>;

/** A page under `#/…`. */
export interface Page {
  /** First part of the path behind `#/`; the page itself reads what follows it. */
  readonly path: string;
  readonly label: string;
  readonly page: () => Promise<Shown> | Shown;
  /** Shows the levers beside it. */
  readonly hasLevers: boolean;
  /** Path of the page that stands for it in the navigation, where it has no place of its own there. */
  readonly under?: string;
}

/** Pages in the order of the navigation; the first is shown for an unknown path. */
export const PAGES: readonly Page[] = [
  { path: '', label: 'Workbench', page: () => Workbench, hasLevers: true },
  page('allies', 'Allies', () => import('./pages/Allies.svelte')),
  { ...page('ally', 'Ally', () => import('./pages/Ally.svelte')), under: 'allies' },
  page('statements', 'Statements', () => import('./pages/Statements.svelte')),
  page('compare', 'Compare', () => import('./pages/Compare.svelte')),
  page('futures', 'Futures', () => import('./pages/Futures.svelte')),
  page('model', 'Model', () => import('./pages/Model.svelte')),
  page('data', 'Data', () => import('./pages/Data.svelte')),
  page('validation', 'Validation', () => import('./pages/Validation.svelte')),
  page('about', 'About', () => import('./pages/About.svelte')),
];

/** A page that is fetched when it is first opened. */
function page(path: string, label: string, fetch: () => Promise<{ default: Shown }>): Page {
  return { path, label, page: async () => (await fetch()).default, hasLevers: false };
}

/** The page of a path such as `/ally/POL`. */
export const pageAt = (path: string): Page => PAGES.find((p) => p.path === path.split('/')[1]) ?? PAGES[0]!;
