import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const OUTSIDE = /^([a-z]+:|#|\/\/)/i;

export function linksOf(text) {
  return [...text.matchAll(LINK)].map(([, link]) => link).filter((link) => !OUTSIDE.test(link));
}

export function filesOf(folder, extensions) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export function checkFolder(folder, { ignore, extensions }) {
  const broken = [];
  for (const file of filesOf(folder, extensions)) {
    for (const link of linksOf(readFileSync(file, "utf8"))) {
      if (ignore.some((part) => link.includes(part))) continue;
      const [path] = link.split("#");
      if (!existsSync(join(dirname(file), path))) broken.push({ file: relative(folder, file), link });
    }
  }
  return broken;
}
