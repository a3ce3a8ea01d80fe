import { joinPath, parentPath, type TreeFiles } from "../tree-files.ts";
import { parseIni } from "./manifests/ini.ts";
import { parseToml, tableAt } from "./manifests/pyproject.ts";

/** How deep below a project's folder the program that manages a Django site is looked for. */
const MANAGED_DEPTH = 2;

/** Folders, relative to the tree, that hold a `manage.py` of Django's, the uppermost first. */
export async function managedFolders(files: TreeFiles, root: string): Promise<readonly string[]> {
  const programs = (await files.walk(root, MANAGED_DEPTH)).filter((path) => /(?:^|\/)manage\.py$/.test(path));
  const folders: string[] = [];
  for (const path of programs) {
    if (/django/i.test((await files.read(path)) ?? "")) folders.push(parentPath(path));
  }
  return folders.sort((left, right) => left.split("/").length - right.split("/").length);
}

/**
 * Folders, relative to the tree, that hold the project's own importable modules: the root, `src` where that is the
 * layout, that of a Django site's `manage.py`.
 */
export async function findImportPaths(files: TreeFiles, root: string): Promise<readonly string[]> {
  const found: string[] = (await managedFolders(files, root)).filter((folder) => folder !== root);
  for (const name of new Set([...(await declaredFolders(files, root)), "src", "lib"])) {
    const folder = joinPath(root, name);
    if (
      folder !== root &&
      !found.includes(folder) &&
      !folder.startsWith("..") &&
      (await holdsModules(files, folder))
    )
      found.push(folder);
  }
  return [...found, root];
}

/** `package-dir`, `where`, `from`: how setuptools, Poetry, PDM and Hatch name the folder of the sources. */
async function declaredFolders(files: TreeFiles, root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const document = parseToml((await files.read(joinPath(root, "pyproject.toml"))) ?? "") ?? {};
  const setuptools = tableAt(document, "tool", "setuptools");
  const texts = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  found.push(...texts(tableAt(setuptools, "package-dir")[""]));
  found.push(...texts(tableAt(setuptools, "packages", "find").where));
  const packages = tableAt(document, "tool", "poetry").packages;
  for (const entry of Array.isArray(packages) ? packages : []) {
    if (typeof entry === "object" && entry !== null && "from" in entry) found.push(...texts(entry.from));
  }
  const setupCfg = parseIni((await files.read(joinPath(root, "setup.cfg"))) ?? "");
  found.push(...texts(setupCfg.get("options.packages.find")?.get("where")));
  found.push(...(setupCfg.get("options")?.get("package_dir") ?? "").split("\n").flatMap(packageDir));
  const setupPy = (await files.read(joinPath(root, "setup.py"))) ?? "";
  found.push(...texts(/package_dir\s*=\s*\{\s*["']{2}\s*:\s*["']([\w./-]+)["']/.exec(setupPy)?.[1]));
  return found;
}

function packageDir(line: string): readonly string[] {
  const folder = /^\s*=\s*(\S+)\s*$/.exec(line)?.[1];
  return folder ? [folder] : [];
}

/** A folder to import from holds packages or modules and is no package itself. */
async function holdsModules(files: TreeFiles, folder: string): Promise<boolean> {
  const names = await files.list(folder);
  if (names.includes("__init__.py")) return false;
  for (const name of names) {
    if (name.endsWith(".py") && name !== "setup.py" && name !== "conftest.py") return true;
    if (await files.exists(joinPath(folder, name, "__init__.py"))) return true;
  }
  return false;
}
