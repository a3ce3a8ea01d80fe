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

export function packageProgram(name, program = name, from = process.cwd()) {
  const folder = packageFolder(name, from);
  if (folder === null) return null;
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const path = typeof bin === "string" ? bin : bin?.[program];
  return path === undefined ? null : join(folder, path);
}

/** Up to this version the program of mocha starts another process, to which what it was started with does not come. */
const LAST_MOCHA_WITH_CHILD = 6;

/** The program of mocha that runs tests itself. */
export function mochaProgram(from = process.cwd()) {
  const major = Number.parseInt(packageVersion("mocha", from) ?? "", 10);
  const inner = major <= LAST_MOCHA_WITH_CHILD ? packageProgram("mocha", "_mocha", from) : null;
  return inner ?? packageProgram("mocha", "mocha", from);
}

/** Version of an installed package, null where it is not there. */
export function packageVersion(name, from = process.cwd()) {
  const folder = packageFolder(name, from);
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
