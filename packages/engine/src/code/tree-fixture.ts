import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ProjectTree } from "../toolchains/toolchain.ts";

/** A project tree on disk made from literals, for tests. Remove it with `remove`. */
export interface TreeFixture extends ProjectTree {
  remove(): void;
}

export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): TreeFixture {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-tree-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return { directory, origin: null, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
