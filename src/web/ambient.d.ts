/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:ground' {
  export const shipped: import('../run/ground.ts').PackedGround;
}
declare module 'virtual:scenarios' {
  export const shipped: readonly import('../run/desk.ts').ScenarioText[];
}
declare module 'virtual:designs' {
  export const shipped: readonly import('../run/desk.ts').ScenarioText[];
}
declare module 'virtual:tables' {
  export const shipped: readonly import('../figures/catalogue.ts').TableText[];
}
declare module 'virtual:book' {
  export const shipped: import('../report/book/entry.ts').Book;
}
declare module 'virtual:validation' {
  export const shipped: import('./pages/validation/validation.ts').Validation;
}
declare module 'virtual:map' {
  export const shipped: import('./chart/worldMap.ts').WorldMap;
}
declare module 'virtual:workers' {
  /** Addresses of the entry files of workers. */
  export const modelWorker: string;
  export const drawWorker: string;
  export const futuresWorker: string;
}
