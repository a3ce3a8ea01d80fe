import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { EngineError } from "../error.ts";

/** Folders that hold what tools made. */
const GENERATED_FOLDERS = new Set([
  ...[".git", ".hg", ".svn", "node_modules", ".venv", "venv", "__pycache__", ".tox", ".nox", ".mypy_cache"],
  ...[
    ".pytest_cache",
    ".ruff_cache",
    ".eggs",
    ".gradle",
    ".next",
    ".nuxt",
    ".turbo",
    ".cache",
    ".idea",
    ".vscode",
  ],
]);

/**
 * Files and links below a folder of a tree, without what tools made. Walked by hand: Node's own recursive listing
 * goes through links.
 * @param folder Relative to the tree, "" for all of it. @returns Paths relative to the tree.
 * @throws EngineError `bad_input` when there are more than `most`.
 */
export async function filesBelow(
  directory: string,
  folder: string,
  most: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const entry of await readdir(join(directory, current), { withFileTypes: true })) {
      const path = current === "" ? entry.name : `${current}/${entry.name}`;
      if (entry.name === ".git" || (entry.isDirectory() && GENERATED_FOLDERS.has(entry.name))) continue;
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
    if (found.length > most) throw new EngineError("bad_input", `${directory} holds more than ${most} files`);
  }
  return found;
}
