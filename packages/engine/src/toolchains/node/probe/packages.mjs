/** Where installed packages and their programs lie, seen from the folder that a program runs in. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of an installed package, looked for upwards as Node does. */
export function packageFolder(name, from = process.cwd()) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return place;
    if (folder === dirname(folder)) return null;
  }
}

export function packageProgram(name) {
  const folder = packageFolder(name);
  if (folder === null) return null;
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const path = typeof bin === "string" ? bin : bin?.[name];
  return path === undefined ? null : join(folder, path);
}

/** Version of an installed package, null where it is not there. */
export function packageVersion(name) {
  const folder = packageFolder(name);
  return folder && (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version ?? null);
}

/** Programs of installed packages are found by name, as under `npm run`. */
export function withPrograms(environment) {
  const folders = [];
  for (let folder = process.cwd(); folder !== dirname(folder); folder = dirname(folder)) {
    folders.push(join(folder, "node_modules/.bin"));
  }
  return { ...environment, PATH: [...folders, environment.PATH ?? ""].join(":") };
}
