import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const EDIT = /<<<<\n([\s\S]*?)\n====\n([\s\S]*?)\n?>>>>\n?/g;

/**
 * Applies a hand-written fix: sections `@@ PATH`, each with blocks `<<<<`, the old lines, `====`, the new lines, `>>>>`.
 * @throws Error where old lines are not found exactly once.
 */
export function applyEdits(folder: string, file: string): void {
  for (const section of readFileSync(file, "utf8").split(/^@@ /m).slice(1)) {
    const [path = "", ...rest] = section.split("\n");
    const target = join(folder, path.trim());
    const before = readFileSync(target, "utf8");
    // Edits are written with plain line ends, whatever the project has.
    const isCrlf = before.includes("\r\n");
    let text = isCrlf ? before.replaceAll("\r\n", "\n") : before;
    for (const [, old = "", made = ""] of rest.join("\n").matchAll(EDIT)) {
      if (text.split(old).length !== 2)
        throw new Error(`${file}: not found exactly once in ${path}:\n${old}`);
      text = text.replace(old, () => made);
    }
    const after = isCrlf ? text.replaceAll("\n", "\r\n") : text;
    if (after === before) throw new Error(`${file} changes nothing in ${path}`);
    writeFileSync(target, after);
  }
}
