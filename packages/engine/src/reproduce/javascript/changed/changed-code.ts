import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { dedented } from "../arrangement/plain-text.ts";
import { type Vocabulary, varied } from "../producer/vocabulary.ts";

/** A piece of code with one of its written-out values changed. */
export interface ChangedCode {
  readonly text: string;
  /** The likelier, the lower. */
  readonly rank: number;
}

export interface Hints {
  /** Names that the failing line and the message speak of. */
  readonly near: ReadonlySet<string>;
  readonly message: string;
  /** Values among which the code of the trace tells. */
  readonly words: readonly Vocabulary[];
}

const VALUES = [
  "pair",
  "shorthand_property_identifier",
  "array",
  "string",
  "template_string",
  "number",
  "true",
  "false",
  "null",
  "object",
  "arrow_function",
  "call_expression",
];
const MOST_WORDS = 6;
const RESOLVING = /\.(?:mock(?:Resolved|Return)Value(?:Once)?|resolves|returns)$/;

/**
 * The text of a piece of code with one of its values after another changed: a part left out, empty, of another kind.
 * What the error speaks of comes first. Whoever wrote the code put down values with which all went well.
 */
export function changedCode(piece: Node, hints: Hints): ChangedCode[] {
  const found = new Map<string, ChangedCode>();
  for (const node of [piece, ...piece.descendantsOfType(VALUES)]) {
    if (node.startIndex < piece.startIndex || node.endIndex > piece.endIndex || isSpecifier(node)) continue;
    for (const { start, end, by, rank } of edits(node, hints)) {
      const raw =
        piece.text.slice(0, start - piece.startIndex) + by + piece.text.slice(end - piece.startIndex);
      const text = dedented(raw, piece.startPosition.column);
      const known = found.get(text);
      if (text !== piece.text && (!known || known.rank > rank)) found.set(text, { text, rank });
    }
  }
  return [...found.values()].toSorted((left, right) => left.rank - right.rank);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly rank: number;
}

/** `require("./x")`, `import("./x")`: no value of the call. */
function isSpecifier(node: Node): boolean {
  const callee = node.parent?.type === "arguments" ? field(node.parent.parent ?? node, "function") : null;
  return callee !== null && /^(?:require|import|(?:vi|jest)\.\w*[mM]ock\w*)$/.test(callee.text);
}

function edits(node: Node, { near, message, words }: Hints): Edit[] {
  const empty = /\bof null\b|\bnull\b.*iterable/.test(message) ? "null" : "undefined";
  const other = empty === "null" ? "undefined" : "null";
  const isSpoken = (name: string) => near.has(name);
  const by = (text: string, rank: number): Edit => ({
    start: node.startIndex,
    end: node.endIndex,
    by: text,
    rank,
  });
  switch (node.type) {
    case "pair": {
      const key = field(node, "key");
      const value = field(node, "value");
      const name = key ? (plainString(key) ?? key.text) : "";
      if (!value) return [];
      const rank = isSpoken(name) ? 0 : 3;
      const values = [empty, other].map((text, index) => ({
        start: value.startIndex,
        end: value.endIndex,
        by: text,
        rank: rank + index,
      }));
      return [{ ...leftOut(node), rank: empty === "null" ? rank + 1 : rank }, ...values];
    }
    case "shorthand_property_identifier":
      return [{ ...leftOut(node), rank: isSpoken(node.text) ? 1 : 4 }];
    case "array":
      return node.namedChildCount > 0 ? [by("[]", 2), by(empty, 5), by(`[${empty}]`, 5), by("{}", 6)] : [];
    case "object":
      return node.namedChildCount > 0 && node.parent?.type !== "object_pattern"
        ? [by("{}", 3), by(empty, 5)]
        : [];
    case "string":
    case "template_string":
      return node.parent?.type === "pair" && field(node.parent, "key")?.id === node.id
        ? []
        : [...otherWords(node, words).map((text) => by(text, 1)), ...textEdits(node, near, message, by)];
    case "number":
      return [by("0", 3), by("-1", 4), by("NaN", 5), by(`"${node.text}"`, 5), by(empty, 6), by("1e9", 7)];
    case "true":
    case "false":
      return [by(node.type === "true" ? "false" : "true", 4)];
    case "null":
      return [by("undefined", 6)];
    case "arrow_function": {
      const body = field(node, "body");
      return body && body.type !== "statement_block"
        ? [empty, other, "[]"].map((text, index) => ({
            start: body.startIndex,
            end: body.endIndex,
            by: text,
            rank: 3 + index,
          }))
        : [];
    }
    case "call_expression": {
      const [first] = field(node, "arguments")?.namedChildren ?? [];
      return first && RESOLVING.test(field(node, "function")?.text ?? "")
        ? [empty, other].map((text, index) => ({
            start: first.startIndex,
            end: first.endIndex,
            by: text,
            rank: 2 + index,
          }))
        : [];
    }
    default:
      return [];
  }
}

/** `"week"` of `{ every: "week" }`: the other values that the code tells it from. */
function otherWords(node: Node, words: readonly Vocabulary[]): string[] {
  const key = node.parent?.type === "pair" ? field(node.parent, "key") : null;
  const quote = node.text[0] ?? '"';
  return varied(node.text, words, key && (plainString(key) ?? key.text))
    .slice(0, MOST_WORDS)
    .map((word) => (/^"[^"'`\\$]*"$/.test(word) ? `${quote}${word.slice(1, -1)}${quote}` : word));
}

/** Another text: empty, without a word of it, one that cannot be read, something else than a text. */
function textEdits(
  node: Node,
  near: ReadonlySet<string>,
  message: string,
  by: (text: string, rank: number) => Edit,
): Edit[] {
  const quote = node.text[0] ?? '"';
  const inner = node.text.slice(1, -1);
  const quoted = (text: string, rank: number) => by(`${quote}${text}${quote}`, rank);
  const asked = otherSearches(inner).map(({ text, name }) => quoted(text, near.has(name) ? 0 : 2));
  if (inner.includes("${")) return [...asked, quoted("", 5)];
  // A letter behind a backslash is no word.
  const parts = inner.split(/((?:\\.|[^\w])+)/);
  const spoken = parts.flatMap((part, at) =>
    at % 2 === 0 && near.has(part) ? [parts.with(at, "x").join("")] : [],
  );
  const isUnreadable =
    /JSON|Invalid (?:time|date|URL|regular|language|currency|option)|URI malformed|BigInt|Incorrect locale/i.test(
      message,
    );
  return [
    ...asked,
    ...(isUnreadable ? ["%E0", "{", "x y", "+x"].map((text) => quoted(text, 1)) : []),
    ...(parts.length > 1 ? spoken.map((text) => quoted(text, 1)) : []),
    quoted("", 3),
    ...(parts.length > 1 ? [quoted(parts[0] ?? "", 3), quoted(parts.slice(0, -2).join(""), 3)] : []),
    quoted("x", 4),
    by("1", /is not a function/.test(message) ? 2 : 6),
    by("undefined", 5),
    by("null", 5),
  ];
}

/** `/slots?day=x&of=y` without one of its parameters, and with none said in it: an address may ask for less. */
function otherSearches(text: string): { readonly text: string; readonly name: string }[] {
  const [, path, search] = /^([^?\s]*)\?([^?\s]+=[^?\s]*)$/.exec(text) ?? [];
  if (path === undefined || search === undefined) return [];
  const pairs = search.split("&");
  return pairs.flatMap((pair, index) => {
    const name = pair.split("=")[0] ?? "";
    const rest = pairs.toSpliced(index, 1).join("&");
    const emptied = pairs.with(index, `${name}=`).join("&");
    return [
      { text: rest === "" ? path : `${path}?${rest}`, name },
      { text: `${path}?${emptied}`, name },
    ];
  });
}

/** An entry of an object with the comma behind it, or before it. */
function leftOut(entry: Node): { readonly start: number; readonly end: number; readonly by: string } {
  const after = entry.nextSibling;
  const before = entry.previousSibling;
  if (after?.type === ",") {
    const next = after.nextSibling;
    return {
      start: entry.startIndex,
      end: next && next.type !== "}" ? next.startIndex : after.endIndex,
      by: "",
    };
  }
  return { start: before?.type === "," ? before.startIndex : entry.startIndex, end: entry.endIndex, by: "" };
}
