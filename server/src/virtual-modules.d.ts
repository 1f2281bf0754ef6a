/** Made by the build from `server/studies`: see `scripts/build/virtual-modules.ts`. */
declare module 'emn:studies' {
  const studies: import('./study/types.ts').Study[];
  export default studies;
}

/** Made by the build from `docs/rules`: the Markdown text of each finding's page, by code. */
declare module 'emn:docs' {
  const pages: Record<string, string>;
  export default pages;
}

/** Made by the build from `package.json`: its version. */
declare module 'emn:version' {
  const version: string;
  export default version;
}
