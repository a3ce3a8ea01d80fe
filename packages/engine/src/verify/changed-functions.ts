import { Parser } from "web-tree-sitter";
import { languageOf, loadGrammars } from "../code/languages.ts";
import { decodeSource } from "../code/source-text.ts";
import type { ChangedFile } from "./change.ts";
import { isFunction, nameOf, walk } from "./honesty/syntax.ts";

/** A function of the changed code that holds a changed line. */
export interface ChangedFunction {
  readonly path: string;
  readonly name: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** The innermost named functions around the changed lines. */
export async function changedFunctions(files: readonly ChangedFile[]): Promise<readonly ChangedFunction[]> {
  const grammars = await loadGrammars();
  const found: ChangedFunction[] = [];
  for (const file of files) {
    const language = languageOf(file.path);
    const text = decodeSource(file.after)?.text;
    if (!language || text === undefined) continue;
    const parser = new Parser();
    parser.setLanguage(grammars[language]);
    const tree = parser.parse(text);
    parser.delete();
    if (!tree) continue;
    const functions = [...walk(tree.rootNode)]
      .filter((node) => isFunction(node) && nameOf(node) !== null)
      .map((node) => ({
        path: file.path,
        name: nameOf(node) ?? "",
        startLine: node.startPosition.row + 1,
        endLine: node.endPosition.row + 1,
      }));
    tree.delete();
    for (const line of file.lines.added) {
      const innermost = functions.findLast((one) => one.startLine <= line && line <= one.endLine);
      if (innermost && !found.includes(innermost)) found.push(innermost);
    }
  }
  return found;
}
