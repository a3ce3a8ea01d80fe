import { posix } from "node:path";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { brokenImports, joined } from "../../../diagnose/broken-imports.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import type { Investigation } from "../../../investigation.ts";

/** An import that leads nowhere, and the file that it means. */
export interface MovedModule {
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly place: { readonly path: string; readonly line: number };
}

const ENDING = /\.[cm]?[jt]sx?$/;

/** Null where the module is none of the project, or where several files could be meant. */
export function movedModule({ event, code }: Investigation): MovedModule | null {
  const broken = brokenImports(event, code);
  const texts = new Set(broken.map(({ file, node }) => `${file.path} ${plainString(node)}`));
  const [first] = broken;
  if (!first || texts.size !== 1) return null;
  const specifier = plainString(first.node) ?? "";
  const target = targetOf(code, first.file, specifier);
  if (target === null || target === specifier) return null;
  return {
    cause: `${first.file.path}:${startLineOf(first.node)} imports \`${specifier}\`, where there is no module.`,
    explanation: `Imports \`${target}\`.`,
    edits: broken.map(({ file, node }) => textEdit(file, node.startIndex + 1, node.endIndex - 1, target)),
    place: { path: first.file.path, line: startLineOf(first.node) },
  };
}

function targetOf(code: CodeIndex, file: SourceFile, specifier: string): string | null {
  const base = joined(file.path, specifier);
  const isModule = moduleKindOf(code, file.path) === "esm" && !file.path.endsWith(".cjs");
  const sources = code.paths.filter((path) => ENDING.test(path) && !isTestPath(path));
  const stem = (path: string) => path.replace(ENDING, "");
  const bases = [base, stem(base)];
  const means = (path: string, how: (text: string) => string) =>
    bases.some((one) =>
      [path, stem(path), stem(path).replace(/\/index$/, "")].some((other) => how(other) === how(one)),
    );
  const levels: ((path: string) => boolean)[] = [
    (path) => means(path, (text) => text),
    (path) => means(path, (text) => text.toLowerCase().replace(/[-_]/g, "")),
    (path) => posix.basename(stem(path)) === posix.basename(stem(base)),
  ];
  for (const level of levels) {
    const found = sources.filter((path) => path !== file.path && level(path));
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0) return written(file, specifier, only, isModule);
    if (more.length > 0) return null;
  }
  const beside = sources.filter((path) => posix.dirname(path) === posix.dirname(base));
  const near = nearestName(
    posix.basename(stem(base)),
    beside.map((path) => posix.basename(stem(path))),
  );
  const found = near === null ? [] : beside.filter((path) => posix.basename(stem(path)) === near);
  return found.length === 1 && found[0] ? written(file, specifier, found[0], isModule) : null;
}

/** The path of a file as the importing file writes paths: with an ending where it must, or had one. */
function written(file: SourceFile, specifier: string, target: string, isModule: boolean): string {
  const relative = posix.relative(posix.dirname(file.path), target);
  const dotted = relative.startsWith(".") ? relative : `./${relative}`;
  if (ENDING.test(specifier)) {
    const given = ENDING.exec(specifier)?.[0] ?? "";
    // TypeScript may be imported by the ending of its output.
    const isOutput = /\.[cm]?tsx?$/.test(dotted) && /\.[cm]?jsx?$/.test(given) && usesOutput(file);
    return isOutput ? dotted.replace(/\.([cm]?)tsx?$/, ".$1js") : dotted;
  }
  if (isModule) return dotted;
  return dotted.replace(ENDING, "").replace(/\/index$/, "");
}

function usesOutput(file: SourceFile): boolean {
  return (
    /from ["']\.{1,2}\/[^"']+\.[cm]?jsx?["']/.test(file.text) &&
    !/from ["']\.{1,2}\/[^"']+\.[cm]?tsx?["']/.test(file.text)
  );
}
