import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { ServerError } from "../error.ts";
import { type TarEntry, tar } from "./tar.ts";

export interface NodePackage {
  /** `bugstack-node-0.1.0.tgz` */
  readonly fileName: string;
  readonly content: Uint8Array;
}

const SDK_FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "sdk-node");

/** Packs our SDK for Node.js as `npm pack` does. The same sources make the same bytes. */
export async function buildNodePackage(folder: string = SDK_FOLDER): Promise<NodePackage> {
  const manifest = await readFile(path.join(folder, "package.json")).catch((cause: unknown) => {
    throw new ServerError("internal", `The sources of the SDK for Node.js are missing: ${folder}`, {
      cause,
      remedy: "Start the server from a complete checkout.",
    });
  });
  const { version } = JSON.parse(manifest.toString("utf8")) as { version: string };
  const entries: TarEntry[] = [
    { path: "package/package.json", content: manifest },
    { path: "package/README.md", content: await readFile(path.join(folder, "README.md")) },
    ...(await filesOf(folder, "lib")),
  ];
  return { fileName: `bugstack-node-${version}.tgz`, content: gzipSync(tar(entries), { level: 9 }) };
}

async function filesOf(folder: string, below: string): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  const found = await readdir(path.join(folder, below), { withFileTypes: true });
  for (const item of found.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const name = `${below}/${item.name}`;
    if (item.isDirectory()) entries.push(...(await filesOf(folder, name)));
    else if (item.isFile() && /\.(?:js|mjs|d\.ts)$/.test(item.name))
      entries.push({ path: `package/${name}`, content: await readFile(path.join(folder, name)) });
  }
  return entries;
}
