import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { indentOf } from "../../code/indent.ts";
import { field } from "../../code/nodes.ts";
import { isBuiltin } from "../../code/python/builtin-names.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { inFormatted } from "../recipes/edits/expressions.ts";
import { boundBefore, namesAt, namesRead } from "../recipes/edits/names.ts";
import { renamed, singular, wordsOfName } from "./words.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** Statements of one function of the project, to be said in another one that does the same with other things. */
export interface Passage {
  readonly file: SourceFile;
  readonly scope: Node;
  readonly statements: readonly Node[];
}

export interface Transcript {
  /** Lines without indentation; a leading tab is one more level. */
  readonly lines: readonly string[];
  readonly imports: readonly Edit[];
}

/**
 * The statements in the names of another place: `names` says what stands there for names and expressions of the passage.
 * Null where the passage uses something of its own function that the place does not have.
 */
export function transcribed(
  code: CodeIndex,
  passage: Passage,
  target: { readonly file: SourceFile; readonly statement: Node; readonly scope: Node },
  names: ReadonlyMap<string, string>,
  /** Whether both speak of the same thing, so that its words stay whatever the functions are called. */
  isSameThing = false,
): Transcript | null {
  const { file, scope, statements } = passage;
  const locals = new Set([
    ...parametersOf(scope).map(({ name }) => name),
    ...boundBefore(scope, scope.endIndex),
  ]);
  const available = namesAt(code, target.file, target.statement);
  const imports: Edit[] = [];
  const lines: string[] = [];
  const words = isSameThing ? [] : differentWords(scope, target.scope);
  for (const statement of statements) {
    const splices: { start: number; end: number; text: string }[] = [];
    const covered = (node: Node) =>
      splices.some(({ start, end }) => start <= node.startIndex && node.endIndex <= end);
    for (const node of statement.descendantsOfType(["attribute", "subscript"])) {
      const text = names.get(node.text);
      if (text !== undefined && !covered(node))
        splices.push({ start: node.startIndex, end: node.endIndex, text: inFormatted(node, text) });
    }
    for (const node of namesRead(statement)) {
      if (covered(node)) continue;
      const here = names.get(node.text);
      if (here !== undefined)
        splices.push({ start: node.startIndex, end: node.endIndex, text: inFormatted(node, here) });
      else if (locals.has(node.text)) {
        if (!available.has(node.text)) return null;
      } else if (file.path !== target.file.path && !isBuiltin(node.text)) {
        const made = moduleNameAt(code, file, node.text, target);
        if (!made) return null;
        imports.push(...made.imports);
        if (made.text !== node.text)
          splices.push({ start: node.startIndex, end: node.endIndex, text: made.text });
      }
    }
    for (const node of statement.descendantsOfType("string_content")) {
      const text = words.reduce((said, { theirs, own }) => renamed(said, [theirs], own), node.text);
      if (text !== node.text) splices.push({ start: node.startIndex, end: node.endIndex, text });
    }
    lines.push(...spliced(file, statement, splices));
  }
  return { lines, imports };
}

function spliced(
  file: SourceFile,
  statement: Node,
  splices: readonly { start: number; end: number; text: string }[],
): string[] {
  let text = "";
  let at = statement.startIndex;
  for (const { start, end, text: written } of splices.toSorted((left, right) => left.start - right.start)) {
    if (start < at) continue;
    text += file.text.slice(at, start) + written;
    at = end;
  }
  text += file.text.slice(at, statement.endIndex);
  const indent = indentOf(file, statement);
  return text.split("\n").map((line, index) => {
    if (index === 0) return line;
    const own = line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
    return own.replace(/^\s+/, "\t");
  });
}

/** The words by which the names of two functions differ, as texts speak of them: `jingle` of `read_jingles` is `track` here. */
function differentWords(from: Node, to: Node): { theirs: string; own: readonly string[] }[] {
  const [theirs, own] = [from, to].map((scope) => wordsOfName(field(scope, "name")?.text ?? ""));
  const words = (theirs ?? []).filter((word) => !own?.includes(word));
  const mine = (own ?? []).filter((word) => !theirs?.includes(word));
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || mine.length === 0) return [];
  const plural = { theirs: word, own: mine };
  const last = mine.at(-1) ?? "";
  return singular(word) === word
    ? [plural]
    : [plural, { theirs: singular(word), own: [...mine.slice(0, -1), singular(last)] }];
}
