import { lstat, readdir, readFile, readlink, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { ReadOnlyMount } from "../../sandbox/sandbox.ts";
import { describeInterpreter, type Interpreter } from "./interpreter.ts";
import { isInterpreterName } from "./interpreters.ts";

/** Whatever every sandbox shows of the system. */
const SYSTEM_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"];

/** A place with packages and the interpreter that uses them. */
export interface PythonHome {
  /** Path to start it by. */
  readonly executable: string;
  readonly interpreter: Interpreter;
  readonly sitePackages: readonly string[];
  /** What must be there in the sandbox, at the same paths as on the host. */
  readonly mounts: readonly ReadOnlyMount[];
  /** Set for a virtual environment. */
  readonly virtualEnvironment: string | null;
}

/** The packages that an interpreter of the machine has by itself. */
export function interpreterHome(interpreter: Interpreter): PythonHome {
  return {
    executable: interpreter.executable,
    interpreter,
    sitePackages: interpreter.sitePackages,
    mounts: distinctMounts(interpreterMounts(interpreter)),
    virtualEnvironment: null,
  };
}

/**
 * Reads a virtual environment from its files alone: nothing in it is started on the host, only the interpreter of the
 * machine that it was made from. Null when the folder is none, or its interpreter is gone.
 */
export async function readVirtualEnvironment(
  folder: string,
  checkout: string | null = null,
): Promise<PythonHome | null> {
  const settings = readSettings(await readFile(join(folder, "pyvenv.cfg"), "utf8").catch(() => ""));
  const home = settings.get("home");
  if (!home || !isAbsolute(home)) return null;
  const python = await startedBy(folder, home);
  // A program that the repository carries is not started on the host, whatever it is called.
  if (python && checkout !== null && isWithin(await realpath(checkout), python.real)) return null;
  const interpreter = python && (await describeInterpreter(python.real));
  if (!interpreter) return null;
  const version = interpreter.version.split(".").slice(0, 2).join(".");
  const own = join(folder, "lib", `python${version}`, "site-packages");
  if (!(await lstat(own).catch(() => null))) return null;
  const shared = settings.get("include-system-site-packages") === "true" ? interpreter.sitePackages : [];
  return {
    executable: join(folder, "bin", "python"),
    interpreter,
    sitePackages: [own, ...shared],
    mounts: distinctMounts([
      { source: folder, target: folder },
      ...interpreterMounts(interpreter),
      ...(await aliasMounts(home, interpreter)),
      ...python.steps.map((step) => ({ source: python.real, target: step })),
    ]),
    virtualEnvironment: folder,
  };
}

/** Folders from which a site-packages folder makes the interpreter import besides itself: editable installs. */
export async function pathEntries(sitePackages: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const folder of sitePackages) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if (name.endsWith(".pth")) {
        const text = await readFile(path, "utf8").catch(() => "");
        for (const line of text.split(/\r?\n/)) {
          if (line.trim() !== "" && !/^(#|import[ \t])/.test(line))
            found.add(resolve(folder, line.trimEnd()));
        }
      } else if (/^__editable__.*_finder\.py$/.test(name)) {
        const text = await readFile(path, "utf8").catch(() => "");
        for (const target of mappedFolders(text)) found.add(target);
      }
    }
  }
  return [...found].filter((entry) => !sitePackages.some((folder) => isWithin(folder, entry)));
}

export function isWithin(folder: string, path: string): boolean {
  const away = relative(folder, path);
  return away === "" || (!away.startsWith("..") && !isAbsolute(away));
}

/** setuptools writes `MAPPING = {'package': '/path/to/package'}`: the package is imported from the folder around it. */
function mappedFolders(text: string): readonly string[] {
  const mapping = /^MAPPING(?::[^=]*)?\s*=\s*\{([^}]*)\}/m.exec(text)?.[1] ?? "";
  return [...mapping.matchAll(/['"]([\w.]+)['"]\s*:\s*['"]([^'"]+)['"]/g)].map(([, name = "", path = ""]) =>
    join(path, ...name.split(".").map(() => "..")),
  );
}

function readSettings(text: string): ReadonlyMap<string, string> {
  const entries = text.split(/\r?\n/).map((line) => /^\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(line));
  return new Map(
    entries.flatMap((entry) => (entry ? [[entry[1]?.toLowerCase() ?? "", entry[2] ?? ""] as const] : [])),
  );
}

/** The machine's interpreter behind `bin/python`, with the links on the way to it that lie outside the folder. */
async function startedBy(
  folder: string,
  home: string,
): Promise<{ readonly real: string; readonly steps: readonly string[] } | null> {
  const steps: string[] = [];
  let path = join(folder, "bin", "python");
  for (let hop = 0; hop < 16; hop++) {
    const found = await lstat(path).catch(() => null);
    if (!found) return null;
    if (!found.isSymbolicLink()) break;
    path = resolve(dirname(path), await readlink(path));
    if (!isWithin(folder, path)) steps.push(path);
  }
  const real = await realpath(path).catch(() => null);
  if (real === null) return null;
  if (!isWithin(await realpath(folder), real)) {
    return isInterpreterName(basename(real)) ? { real, steps: steps.filter((step) => step !== real) } : null;
  }
  // A copied interpreter: the one it was copied from is asked instead.
  for (const name of ["python3", "python"]) {
    const original = await realpath(join(home, name)).catch(() => null);
    if (original && isInterpreterName(basename(original))) return { real: original, steps: [] };
  }
  return null;
}

/** `home` may reach the interpreter's folder through a link: the path as written must exist inside as well. */
async function aliasMounts(home: string, interpreter: Interpreter): Promise<readonly ReadOnlyMount[]> {
  const alias = dirname(home);
  const [real, base] = await Promise.all([
    realpath(alias).catch(() => null),
    realpath(interpreter.basePrefix).catch(() => null),
  ]);
  return real !== null && real === base && alias !== interpreter.basePrefix
    ? [{ source: interpreter.basePrefix, target: alias }]
    : [];
}

function interpreterMounts(interpreter: Interpreter): readonly ReadOnlyMount[] {
  const prefix = interpreter.basePrefix;
  const libraries = interpreter.libraries.filter((library) => !isWithin(prefix, library));
  return [prefix, ...libraries].map((path) => ({ source: path, target: path }));
}

/** Without what the system folders or an earlier mount show already. */
function distinctMounts(mounts: readonly ReadOnlyMount[]): readonly ReadOnlyMount[] {
  const kept: ReadOnlyMount[] = [];
  for (const mount of mounts) {
    const covered =
      SYSTEM_FOLDERS.some((folder) => isWithin(folder, mount.target)) ||
      kept.some(({ source, target }) => source === target && isWithin(target, mount.target));
    if (!covered) kept.push(mount);
  }
  return kept;
}
