import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { registrySettings } from "../../sandbox/network/registry-settings.ts";
import { openEnvironmentCache } from "../environment-cache.ts";
import { readProjectFile } from "../project-file.ts";
import type { Detection, PrepareContext } from "../toolchain.ts";
import { joinPath, openTree } from "../tree-files.ts";
import { installModules } from "./install-modules.ts";
import type { NodeInterpreter } from "./interpreters.ts";
import { choosePackageManager } from "./package-manager.ts";
import type { ProjectLayout } from "./project-layout.ts";

/** Part of the key: a change in how environments are made makes new ones. */
const FORMAT = 1;
const MODULES_DEPTH = 5;

export interface BuildRequest {
  readonly detection: Detection;
  readonly layout: ProjectLayout;
  readonly interpreter: NodeInterpreter;
}

export interface Builder {
  /** Folder that holds the tree's `node_modules` at their places, when it was built earlier. */
  find(request: BuildRequest): Promise<string | null>;
  build(request: BuildRequest): Promise<string>;
}

/** Installs a project's dependencies in the sandbox's install phase, into the project's cache. */
export function createBuilder(context: PrepareContext): Builder {
  const files = openTree(context.tree.directory);
  const cache = openEnvironmentCache(context.cacheDirectory);
  const settings = registrySettings({ home: context.cacheDirectory });

  async function keyOf({ detection, layout, interpreter }: BuildRequest): Promise<string> {
    const paths = new Set(detection.manifests);
    for (const path of await files.walk(layout.installRoot, MODULES_DEPTH)) {
      // The packages of a workspace decide too what is installed where.
      if (path.endsWith("/package.json")) paths.add(path);
    }
    const contents: (readonly [string, string | null])[] = [];
    for (const path of [...paths].sort()) contents.push([path, await files.read(path)]);
    const parts = [
      FORMAT,
      layout.installRoot,
      contents,
      [interpreter.version, interpreter.platform],
      settings.fingerprint,
    ];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
  }

  async function find(request: BuildRequest): Promise<string | null> {
    const directory = await cache.find(await keyOf(request));
    return directory === null ? null : join(directory, "tree");
  }

  async function build(request: BuildRequest): Promise<string> {
    const manager = await choosePackageManager(files, request.layout);
    const command = (await readProjectFile(files))?.install ?? null;
    const directory = await cache.build(
      await keyOf(request),
      (target) => installModules({ ...request, context, settings, manager, command, target }),
      context.signal,
    );
    return join(directory, "tree");
  }

  return { find, build };
}

/** Paths of the `node_modules` folders under a folder, relative to it, not those inside packages. */
export async function findModules(directory: string, depth = MODULES_DEPTH): Promise<readonly string[]> {
  const found: string[] = [];
  const pending: (readonly [string, number])[] = [["", depth]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [folder, left] = next;
    for (const entry of await readdir(join(directory, folder), { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory() || entry.name === ".git") continue;
      const path = joinPath(folder, entry.name);
      if (entry.name === "node_modules") found.push(path);
      else if (left > 0) pending.push([path, left - 1]);
    }
  }
  return found.sort();
}
