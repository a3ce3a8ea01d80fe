import { readdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Files that are named like a Python interpreter. Nothing else is ever started to be asked what it is. */
const NAME = /^python(?:3(?:\.\d{1,2})?)?$/;

/**
 * Paths of the machine's interpreters, the preferred first: those on PATH, then pyenv's, uv's and the system's. They
 * are not started here; `describeInterpreter` tells what each is.
 */
export async function findInterpreters(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<readonly string[]> {
  const home = environment.HOME ?? homedir();
  const pyenv = environment.PYENV_ROOT ?? join(home, ".pyenv");
  const found: string[] = [];
  for (const folder of (environment.PATH ?? "").split(":")) {
    if (!folder.startsWith("/")) continue;
    // pyenv's shims are scripts whose answer depends on the current folder: what they stand for is taken instead.
    if (folder === join(pyenv, "shims")) found.push(...(await pyenvChosen(pyenv, environment)));
    else found.push(...(await interpretersIn(folder)));
  }
  for (const folder of [
    ...(await versionFolders(join(pyenv, "versions"))),
    ...(await versionFolders(join(home, ".local/share/uv/python"))),
    "/usr/local/bin",
    "/usr/bin",
  ]) {
    found.push(...(await interpretersIn(folder)));
  }
  return [...new Set(found)];
}

export function isInterpreterName(name: string): boolean {
  return NAME.test(name);
}

async function interpretersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  // `python3` first, then the newest: 3.12 before 3.9.
  return names
    .filter((name) => NAME.test(name) && name !== "python")
    .sort((left, right) => minor(right) - minor(left))
    .map((name) => join(folder, name));
}

function minor(name: string): number {
  return name === "python3" ? Number.POSITIVE_INFINITY : Number(name.split(".")[1] ?? 0);
}

async function pyenvChosen(root: string, environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const text = environment.PYENV_VERSION ?? (await readFile(join(root, "version"), "utf8").catch(() => ""));
  const names = text.split(/[\s:]+/).filter((name) => /^[\w.+-]+$/.test(name) && name !== "system");
  const found: string[] = [];
  for (const name of names) found.push(...(await interpretersIn(join(root, "versions", name, "bin"))));
  return found;
}

async function versionFolders(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .sort((left, right) => right.localeCompare(left, "en", { numeric: true }))
    .map((name) => join(folder, name, "bin"));
}
