/** The pages of the workbench; a page is one row here and one component that takes the workbench. */
import type { Component } from 'svelte';
import Workbench from './pages/Workbench.svelte';
import type { Workbench as State } from './state/workbench.svelte.ts';

/** A page under `#/…`. */
export interface Page {
  /** First part of the path behind `#/`; the page itself reads what follows it. */
  readonly path: string;
  readonly label: string;
  readonly page: () => Promise<Component<{ workbench: State }>> | Component<{ workbench: State }>;
  /** Shows the levers beside it. */
  readonly hasLevers: boolean;
}

/** Pages in the order of the navigation; the first is shown for an unknown path. */
export const PAGES: readonly Page[] = [{ path: '', label: 'Workbench', page: () => Workbench, hasLevers: true }];

/** The page of a path such as `/ally/POL`. */
export const pageAt = (path: string): Page => PAGES.find((p) => p.path === path.split('/')[1]) ?? PAGES[0]!;
