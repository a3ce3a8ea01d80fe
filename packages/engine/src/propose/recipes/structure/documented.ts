import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const ABSENT =
  "(?:without|when|if|where|for|unless|else|otherwise|by default|as long as|until|while|on|in case|-|–|:|is|means|stands for)";
const NEGATIVE =
  /\b(?:without|no|none|not|nothing|missing|absent|empty|unknown|lacks?|never|else|otherwise|unless|default|undefined|null|nobody|yet|direct(?:ly)?|un\w+)\b/i;

/**
 * The comment of a function says what it gives where there is nothing: `"direct" without the proxy`, `null for a draft`. The
 * value that failed is read so, and what the comment says is given.
 */
export function documentedGuesses(scene: Scene): Guess[] {
  const way = scene.trace.ways[0];
  const { file } = scene.fault;
  const node = way?.place.node;
  if (!node || scene.trace.fault !== "nothing" || way.place.path !== file.path) return [];
  const definition = namedFunctionAround(node);
  const told = definition && documentedNothing(file, definition);
  if (!definition || !told) return [];
  const chain = endOfChain(node);
  const holder = chain.parent;
  const isWhole =
    holder !== null &&
    (holder.type === "return_statement" ||
      (holder.type === "arrow_function" && field(holder, "body")?.id === chain.id));
  const common = {
    name: "documented_for_nothing",
    sentence: `The request is answered with ${told.value} where there is nothing`,
    cause: `\`${node.text.slice(0, 60)}\` may be absent, which the function is meant for: ${told.sentence}`,
    explanation: `Gives \`${told.value}\`, as the comment of the function says.`,
    basis: "house",
    place: { path: file.path, line: startLineOf(node) },
  } as const;
  if (isWhole && chain.id !== node.id) {
    const rest = chain.text.slice(node.text.length);
    const mark = rest.startsWith(".") ? "?" : "?.";
    const isPlain = !/\?\.|^\(/.test(rest);
    const tail = told.value === "undefined" ? "" : ` ?? ${told.value}`;
    if (isPlain)
      return [
        guess(scene, 0.93, {
          ...common,
          edits: [textEdit(file, chain.startIndex, chain.endIndex, `${node.text}${mark}${rest}${tail}`)],
        }),
      ];
  }
  const statement = statementOf(node);
  const isPure = /^[\w$.[\]"'-]+$/.test(node.text);
  if (!statement || !isPure || field(definition, "body")?.id !== statement.parent?.id) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const value = told.value === "undefined" ? "" : ` ${told.value}`;
  return [
    guess(scene, 0.9, {
      ...common,
      edits: [insertBefore(file, statement, [`if (!${node.text}) return${value}${end}`])],
    }),
  ];
}

function namedFunctionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const holder = scope.parent;
    if (
      field(scope, "name") ||
      /^(?:variable_declarator|assignment_expression|pair)$/.test(holder?.type ?? "")
    )
      return scope;
    return null;
  }
  return null;
}

/** From a value on over what is read and called of it: `x.split(",")[0].trim()`. */
function endOfChain(node: Node): Node {
  let current = node;
  while (
    current.parent &&
    /^(?:member_expression|call_expression|subscript_expression)$/.test(current.parent.type) &&
    (field(current.parent, "object") ?? field(current.parent, "function"))?.id === current.id
  )
    current = current.parent;
  return current;
}

export interface Told {
  /** As it is written in the code: `"direct"`, `null`, `[]`. */
  readonly value: string;
  readonly sentence: string;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:null)$/i, "null"],
  [/^(?:undefined)$/i, "undefined"],
  [/^(?:an? )?empty (?:list|array)$/i, "[]"],
  [/^(?:an? )?empty (?:object|record)$/i, "{}"],
  [/^(?:an? )?empty (?:string|text)$/i, '""'],
  [/^zero$/i, "0"],
  [/^false$/i, "false"],
];
const VALUE =
  "(\"[^\"\\n]{0,40}\"|'[^'\\n]{0,40}'|`[^`\\n]{0,40}`|\\bnull\\b|\\bundefined\\b|(?:an? )?\\bempty (?:list|array|object|record|string|text)\\b|(?<![\\w.])-?\\d+(?:\\.\\d+)?\\b|\\bzero\\b|\\bfalse\\b)";

/** What the comment in front of a function says that it gives for nothing; null where it says nothing, or several things. */
export function documentedNothing(file: SourceFile, definition: Node): Told | null {
  const text = commentOf(definition);
  if (text === null) return null;
  const found = new Map<string, string>();
  for (const sentence of text.split(/[.;]\s|\n\s*\n|@/)) {
    const before = new RegExp(`${VALUE}[,]?\\s+${ABSENT}\\b([^.;]*)`, "i").exec(sentence);
    const after = new RegExp(
      `\\b(?:without|else|otherwise|or|defaults? (?:is|to)|falls? back to|if (?:not|none|missing|absent)[^,]*,|where there is none[^,]*,)\\s+(?:it (?:is|gives) |to |returns? |gives? )?${VALUE}`,
      "i",
    ).exec(sentence);
    const hit =
      before && NEGATIVE.test(`${before[2] ?? ""} ${sentence.slice(before.index)}`)
        ? before[1]
        : (after?.[1] ?? null);
    const value = hit == null ? null : codeOf(file, hit);
    if (value !== null) found.set(value, sentence.trim());
  }
  const [only] = found;
  return only && found.size === 1 ? { value: only[0], sentence: only[1].slice(0, 120) } : null;
}

function codeOf(file: SourceFile, written: string): string | null {
  const quoted = /^(["'`])(.*)\1$/.exec(written)?.[2];
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written;
  if (quoted === undefined) return WORDS.find(([form]) => form.test(written))?.[1] ?? null;
  const word = WORDS.find(([form]) => form.test(quoted))?.[1];
  if (written.startsWith("`")) {
    if (word !== undefined) return word;
    if (/^(?:""|''|\[\]|\{\}|-?\d+(?:\.\d+)?|true)$/.test(quoted)) return quoted;
    const inner = /^(["'])([^"']*)\1$/.exec(quoted)?.[2];
    if (inner === undefined) return null;
    return inQuotes(file, inner);
  }
  return inQuotes(file, quoted);
}

function inQuotes(file: SourceFile, text: string): string {
  const single = file.text.split("'").length > file.text.split('"').length;
  return single ? `'${text}'` : `"${text}"`;
}

/** The text of the comment in front of a function, over `export`, a declaration or an assignment; null where there is none. */
function commentOf(definition: Node): string | null {
  for (let node: Node | null = definition; node; node = node.parent) {
    const before = node.previousNamedSibling;
    if (before?.type === "comment" && startLineOf(node) - before.endPosition.row - 1 <= 1)
      return before.text.replace(/^\/\*+|\*+\/$|^\s*\*\s?|^\s*\/\/+\s?/gm, " ");
    if (
      before ||
      !/^(?:arrow_function|function_expression|function_declaration|method_definition|variable_declarator|lexical_declaration|assignment_expression|export_statement|expression_statement|pair)$/.test(
        node.type,
      )
    ) {
      if (node.type === "variable_declarator" || node.id === definition.id) continue;
      if (
        !/^(?:lexical_declaration|assignment_expression|function_declaration|method_definition|pair)$/.test(
          node.type,
        )
      )
        return null;
      if (before && node.type !== "assignment_expression") return null;
    }
  }
  return null;
}
