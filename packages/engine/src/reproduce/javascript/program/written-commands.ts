import { readdirSync } from "node:fs";
import { posix } from "node:path";
import type { CapturedValue } from "@bugstack/event";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptProject } from "../project.ts";

const NAMES =
  /^(?:package\.json|readme(?:\.\w+)?|makefile|justfile|procfile|dockerfile(?:\.\w+)?|docker-compose[\w.-]*|compose\.ya?ml|crontab|[\w-]+\.(?:sh|cron|service))$/i;
const FOLDERS = ["", "bin", "scripts", "deploy", "docs", "ops", ".github/workflows"];
const MOST_FILES = 40;
const MOST_COMMANDS = 6;

/** The words that came after the program's own name when it failed, as its SDK sent them; null where it did not. */
export function capturedWords({ event }: Investigation): readonly string[] | null {
  for (const name of ["argv", "process.argv", "sys.argv"]) {
    const sent: CapturedValue | undefined = event?.extra[name];
    if (!Array.isArray(sent) || !sent.every((part) => typeof part === "string")) continue;
    const words = sent as readonly string[];
    const script = words.findIndex((word) => /\.[cm]?[jt]s$/.test(word));
    return words.slice(script < 0 ? Math.min(2, words.length) : script + 1);
  }
  return null;
}

/** Words with which the project's scripts, images and documents start a program, most of them first. */
export function writtenWords(
  { tree }: Investigation,
  project: JavascriptProject,
  program: string,
): string[][] {
  const { root } = project.detection;
  const inner = root === "" ? program : posix.relative(root, program);
  const name = [inner, ...builtNames(inner)]
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  const form = new RegExp(`(?:^|[\\s"'\`/=])(?:\\./)?(?:${name})((?:[ \\t]+[^\\s|&;<>"'\`#)]+)*)`, "gm");
  const found = new Map<string, string[]>();
  for (const path of textFiles(tree.directory, root)) {
    const text = project.readText(path);
    for (const match of (text ?? "").matchAll(form)) {
      const words = (match[1] ?? "").split(/[ \t]+/).filter((word) => word !== "" && word !== "\\");
      // `node bin/report.js DATA MONTH`: what stands for something else is not a word that was ever given.
      if (words.some((word) => /^[A-Z][A-Z_-]+$/.test(word)) && /readme|\bdocs\//i.test(path)) continue;
      if (words.length > 0 && words.every((word) => /^[\w./:@=,+%-]+$/.test(word) && !/^\.\.\.$/.test(word)))
        found.set(words.join("\0"), words);
    }
  }
  return [...found.values()].toSorted((left, right) => right.length - left.length).slice(0, MOST_COMMANDS);
}

/** What a program of TypeScript is called once it is compiled: `dist/main.js` of `src/main.ts`. */
export function builtNames(program: string): string[] {
  const form = /^(?:src\/|source\/)?(.+)\.([cm]?)tsx?$/.exec(program);
  if (!form) return [];
  const [, inner = "", kind = ""] = form;
  return ["dist", "build", "lib", "out"].flatMap((folder) =>
    [inner, program.replace(/\.[cm]?tsx?$/, "")].map((stem) => `${folder}/${stem}.${kind}js`),
  );
}

function textFiles(directory: string, root: string): string[] {
  return FOLDERS.flatMap((folder) => {
    const path = posix.join(root, folder);
    try {
      return readdirSync(posix.join(directory, path), { withFileTypes: true })
        .filter((entry) => entry.isFile() && (NAMES.test(entry.name) || folder === ".github/workflows"))
        .map((entry) => posix.join(path, entry.name));
    } catch {
      return [];
    }
  }).slice(0, MOST_FILES);
}
