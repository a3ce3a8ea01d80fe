/** What Node is started with so that it loads the project's TypeScript. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const LOADING = /^(?:--import|--require|-r|--loader|--experimental-loader)\b/;

/** Settings with which TypeScript takes what Node can load as it is. */
const NATIVE =
  /"(?:allowImportingTsExtensions|erasableSyntaxOnly|rewriteRelativeImportExtensions)"\s*:\s*true/;

/** Nothing where the project brings a loader of its own, leaves its TypeScript to Node, or has none. */
export function typescriptOptions({ mode, nodeOptions, arguments: given }) {
  if (mode !== "node:test" || !existsSync("tsconfig.json")) return [];
  const isLeft =
    NATIVE.test(readFileSync("tsconfig.json", "utf8")) || given.some((word) => /\.[cm]?tsx?$/.test(word));
  const isLoaded = nodeOptions.some((word) => LOADING.test(word));
  return isLeft || isLoaded ? [] : ["--import", join(HERE, "typescript-loader.mjs")];
}
