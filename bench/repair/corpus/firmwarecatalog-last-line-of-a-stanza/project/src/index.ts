export { parseCatalog, type Stanza } from "./stanzas.ts";
export { newest, releasesFor, type Release } from "./releases.ts";
export { compareVersions } from "./versions.ts";
