/** The folders of dependencies as they stand in the tree while its programs run. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const MARK = ".bugstack-links";

/**
 * Makes the folders of dependencies in the tree out of links to the installed packages, until the end of the run. The
 * packages are read-only; the folders around them are not, because tools keep their caches there.
 */
export function linkModules({ tree, treeMounts }) {
  const made = [];
  for (const { source, path } of treeMounts) {
    const place = join(tree, path);
    const isOurs = existsSync(join(place, MARK));
    if (!isOurs && existsSync(place) && readdirSync(place).length > 0) continue;
    if (!isOurs) {
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, MARK), "");
      const base = source.slice(0, source.length - path.length - 1);
      for (const name of readdirSync(source)) {
        if (name.startsWith("@")) {
          mkdirSync(join(place, name));
          for (const inner of readdirSync(join(source, name)))
            link(join(source, name, inner), join(place, name, inner), base, tree);
        } else if (!CACHES.has(name)) link(join(source, name), join(place, name), base, tree);
      }
    }
    made.push(place);
  }
  return () => {
    for (const place of made) rmSync(place, { recursive: true, force: true });
  };
}

const CACHES = new Set([".cache", ".vite", ".vite-temp", ".vitest"]);

/** Packages of the repository itself are linked to the tree, not to where they were when the others were installed. */
function link(from, to, base, tree) {
  let target = from;
  if (lstatSync(from).isSymbolicLink()) {
    const inner = relative(base, resolve(dirname(from), readlinkSync(from)));
    const own = join(tree, inner);
    if (!inner.startsWith("..") && !inner.split("/").includes("node_modules") && existsSync(own))
      target = own;
  }
  symlinkSync(target, to);
}

/** Runners keep their caches beside the dependencies; what they add there is taken away again. */
export function noteModules() {
  const place = join(process.cwd(), "node_modules");
  const before = existsSync(place) ? new Set(readdirSync(place)) : null;
  return () => {
    if (!existsSync(place)) return;
    if (before === null) rmSync(place, { recursive: true, force: true });
    else {
      for (const name of readdirSync(place)) {
        if (!before.has(name)) rmSync(join(place, name), { recursive: true, force: true });
      }
    }
  };
}
