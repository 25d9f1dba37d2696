/** Where the bundled story's map of relations has everything, worked out at build time. */
declare module 'virtual:map' {
  export const map: import('./map-layout').MapLayout;
}
