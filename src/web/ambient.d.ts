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
declare module 'virtual:tables' {
  export const shipped: readonly import('../figures/catalogue.ts').TableText[];
}
declare module 'virtual:map' {
  export const shipped: import('./chart/worldMap.ts').WorldMap;
}
