import { realpath } from "node:fs/promises";
import { join, relative } from "node:path";
import type { PrepareContext, ProjectTree } from "../toolchain.ts";
import { readDistributions } from "./distributions.ts";
import { describeInterpreter } from "./interpreter.ts";
import { findInterpreters } from "./interpreters.ts";
import { parseSpecifiers, satisfiesSpecifiers } from "./packaging/specifier.ts";
import { describeShortfalls, shortfalls } from "./satisfaction.ts";
import {
  interpreterHome,
  isWithin,
  type PythonHome,
  pathEntries,
  readVirtualEnvironment,
} from "./virtual-environment.ts";

/** What an environment has to offer. */
export interface Wanted {
  readonly requirements: readonly string[];
  /** Version range of the interpreter, as written. */
  readonly interpreter: string | null;
}

/** An environment that was looked at: fit, or why not. */
export type Assessment =
  | {
      readonly fit: true;
      readonly home: PythonHome;
      /** Editable installs of the project itself, as folders relative to its checkout. */
      readonly importPaths: readonly string[];
    }
  | { readonly fit: false; readonly where: string; readonly why: string };

/** Virtual environments that belong to the project: the one that the operator names, in its checkout, or the active one. */
export async function projectEnvironments(
  { tree, environmentPath }: Pick<PrepareContext, "tree" | "environmentPath">,
  root: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<readonly PythonHome[]> {
  const origin = tree.origin;
  const folders =
    origin === null
      ? []
      : [...new Set([join(origin, root), origin])].flatMap((folder) =>
          [".venv", "venv", "env", ".env"].map((name) => join(folder, name)),
        );
  const active = [environment.VIRTUAL_ENV, environment.CONDA_PREFIX].filter((path) => path?.startsWith("/"));
  const found: PythonHome[] = [];
  for (const folder of [environmentPath ?? undefined, ...folders, ...active]) {
    const home = folder === undefined ? null : await readVirtualEnvironment(folder, origin);
    if (home) found.push(home);
  }
  return found;
}

/** The machine's interpreters with what is installed beside them, one at a time: asking them takes time. */
export async function* machineInterpreters(
  environment: NodeJS.ProcessEnv = process.env,
): AsyncGenerator<PythonHome> {
  const seen = new Set<string>();
  for (const path of await findInterpreters(environment)) {
    const real = await realpath(path).catch(() => null);
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    const interpreter = await describeInterpreter(path);
    if (!interpreter || seen.has(`${interpreter.prefix}:${interpreter.version}`)) continue;
    seen.add(`${interpreter.prefix}:${interpreter.version}`);
    yield interpreterHome(interpreter);
  }
}

export function acceptsVersion(wanted: string | null, version: string): boolean {
  const specifiers = wanted === null ? [] : parseSpecifiers(wanted);
  // A range that cannot be read is no reason to refuse.
  return specifiers === null || satisfiesSpecifiers(version, specifiers);
}

/** Holds an environment's metadata against what is wanted. Nothing of it is executed. */
export async function assess(home: PythonHome, wanted: Wanted, tree: ProjectTree): Promise<Assessment> {
  const where = home.virtualEnvironment ?? home.executable;
  const { version, markers } = home.interpreter;
  if (!acceptsVersion(wanted.interpreter, version)) {
    return { fit: false, where, why: `it is Python ${version}, the project asks for ${wanted.interpreter}` };
  }
  const missing = shortfalls(wanted.requirements, await readDistributions(home.sitePackages), markers);
  if (missing.length > 0) return { fit: false, where, why: `it lacks ${describeShortfalls(missing)}` };
  const entries = await pathEntries(home.sitePackages);
  const importPaths: string[] = [];
  for (const entry of entries) {
    const shown = home.mounts.some(({ target }) => isWithin(target, entry)) || isWithin("/usr", entry);
    if (shown) continue;
    if (tree.origin !== null && isWithin(tree.origin, entry)) importPaths.push(relative(tree.origin, entry));
    else if (await realpath(entry).catch(() => null)) {
      // Another checkout on this machine: showing it to foreign code is not ours to decide.
      return { fit: false, where, why: `it imports from ${entry}, outside the project` };
    }
  }
  return { fit: true, home, importPaths };
}
