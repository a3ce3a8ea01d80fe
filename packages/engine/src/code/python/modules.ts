import { posix } from "node:path";
import { STDLIB_MODULES } from "./stdlib-modules.ts";

/** Finds the files behind Python module names, by the layouts that projects have: flat, `src/`, several packages. */
export interface PythonModules {
  /** File of a module as `from` writes it: `app.core`, `.users`, `..core.config`. Null when it is not in the tree. */
  find(module: string, from: string): string | null;
  /** Dotted name by which `path` is imported: `app.auth.jwt_handler` for `src/app/auth/jwt_handler.py`. */
  nameOf(path: string): string;
}

const ROOT_MANIFESTS =
  /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg|requirements\.txt|Pipfile|manage\.py)$/;
const SOURCE_FOLDERS = ["src", "lib", "python"];

export function pythonModules(sources: readonly string[], manifests: readonly string[]): PythonModules {
  const files = new Set(sources.filter((path) => /\.pyi?$/.test(path)));
  const folders = new Set<string>();
  for (const path of files) {
    for (let folder = parentOf(path); folder !== "" && !folders.has(folder); folder = parentOf(folder)) {
      folders.add(folder);
    }
  }
  const projectRoots = manifests.filter((path) => ROOT_MANIFESTS.test(path)).map(parentOf);
  const declaredRoots = ["", ...projectRoots].flatMap((root) => [
    root,
    ...SOURCE_FOLDERS.map((name) => posix.join(root, name)).filter((folder) => folders.has(folder)),
  ]);

  const inPackage = (path: string) => files.has(`${parentOf(path)}/__init__.py`);

  function packageRoot(path: string): string {
    let folder = parentOf(path);
    while (folder !== "" && files.has(`${folder}/__init__.py`)) folder = parentOf(folder);
    return folder;
  }

  function fileIn(root: string, parts: readonly string[]): string | null {
    const base = posix.join(root, ...parts);
    const candidates = [`${base}/__init__.py`, `${base}.py`, `${base}.pyi`, `${base}/__init__.pyi`];
    if (parts.length === 0) return candidates.find((path) => files.has(path.replace(/^\.?\//, ""))) ?? null;
    return candidates.find((path) => files.has(path)) ?? null;
  }

  function findAbsolute(parts: readonly string[], from: string): string | null {
    const declared = declaredRoots.toSorted((a, b) => shared(b, from) - shared(a, from));
    const certain = new Set(inPackage(from) ? [packageRoot(from), ...declared] : declared);
    for (const root of certain) {
      const found = fileIn(root, parts);
      if (found) return found;
    }
    // A folder above the importing file may be on the path of the process; it must not shadow the standard library.
    if (STDLIB_MODULES.has(parts[0] ?? "")) return null;
    for (let root = parentOf(from); root !== ""; root = parentOf(root)) {
      const found = fileIn(root, parts);
      if (found) return found;
    }
    return null;
  }

  function findRelative(dots: number, parts: readonly string[], from: string): string | null {
    let folder = parentOf(from);
    for (let level = 1; level < dots; level++) {
      if (folder === "") return null;
      folder = parentOf(folder);
    }
    return fileIn(folder, parts);
  }

  return {
    find(module, from) {
      const dots = /^\.*/.exec(module)?.[0].length ?? 0;
      const parts = module.slice(dots).split(".").filter(Boolean);
      if (parts.some((part) => !/^[\p{L}\p{N}_]+$/u.test(part))) return null;
      if (dots > 0) return findRelative(dots, parts, from);
      return parts.length === 0 ? null : findAbsolute(parts, from);
    },
    nameOf(path) {
      const inside = (root: string) => root === "" || path.startsWith(`${root}/`);
      const declared = declaredRoots.filter(inside).toSorted((a, b) => b.length - a.length)[0] ?? "";
      const byPackage = packageRoot(path);
      // Without `__init__.py` the package root is the file's own folder, which says nothing.
      const isPackage = files.has(`${parentOf(path)}/__init__.py`);
      const root =
        isPackage && !(byPackage !== "" && declared.length > byPackage.length) ? byPackage : declared;
      const relative = root === "" ? path : path.slice(root.length + 1);
      return relative.replace(/(?:\/__init__)?\.pyi?$/, "").replaceAll("/", ".");
    },
  };
}

function parentOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "" : path.slice(0, end);
}

/** How many leading folders two paths share. */
function shared(left: string, right: string): number {
  const a = left.split("/");
  const b = right.split("/");
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}
