import type { Node } from "web-tree-sitter";
import { field } from "../nodes.ts";

export type Literal =
  | null
  | boolean
  | number
  | string
  | readonly Literal[]
  | { readonly [key: string]: Literal };

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
};

/**
 * Value of a Python literal: constants, and lists, tuples and dicts of them (dicts with text keys).
 * Undefined for everything that has to be computed, for bytes and for interpolated strings.
 */
export function literalValue(node: Node): Literal | undefined {
  switch (node.type) {
    case "none":
      return null;
    case "true":
      return true;
    case "false":
      return false;
    case "integer":
    case "float":
      return numberValue(node.text);
    case "unary_operator": {
      const argument = field(node, "argument");
      const value = argument ? literalValue(argument) : undefined;
      return typeof value === "number" && node.child(0)?.type === "-" ? -value : undefined;
    }
    case "string":
      return stringValue(node);
    case "concatenated_string":
      return joined(node.namedChildren);
    case "parenthesized_expression":
      return node.firstNamedChild ? literalValue(node.firstNamedChild) : undefined;
    case "list":
    case "tuple":
      return allKnown(node.namedChildren.filter((child) => child.type !== "comment").map(literalValue));
    case "dictionary":
      return dictionaryValue(node);
    default:
      return undefined;
  }
}

function numberValue(text: string): number | undefined {
  const value = Number(text.replaceAll("_", ""));
  return Number.isNaN(value) ? undefined : value;
}

function stringValue(node: Node): string | undefined {
  const prefix = (node.firstNamedChild?.text ?? "").replace(/['"]+$/, "").toLowerCase();
  if (prefix.includes("b") || node.namedChildren.some((child) => child.type === "interpolation"))
    return undefined;
  const content = node.namedChildren
    .filter((child) => child.type === "string_content")
    .map((child) => child.text)
    .join("");
  return prefix.includes("r") ? content : withoutEscapes(content);
}

function withoutEscapes(content: string): string {
  return content.replace(
    /\\(?:\r?\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U0*([0-9a-fA-F]{1,6})|(.))/g,
    (whole, byte?: string, unit?: string, point?: string, single?: string) => {
      const hex = byte ?? unit ?? point;
      if (hex !== undefined)
        return Number.parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(hex, 16)) : whole;
      return single === undefined ? "" : (ESCAPES[single] ?? whole);
    },
  );
}

function joined(parts: readonly Node[]): string | undefined {
  const values = parts.map(literalValue);
  return values.every((value) => typeof value === "string") ? values.join("") : undefined;
}

function allKnown(values: readonly (Literal | undefined)[]): readonly Literal[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function dictionaryValue(node: Node): { readonly [key: string]: Literal } | undefined {
  const entries: [string, Literal][] = [];
  for (const pair of node.namedChildren) {
    if (pair.type === "comment") continue;
    const keyNode = field(pair, "key");
    const valueNode = field(pair, "value");
    const key = keyNode ? literalValue(keyNode) : undefined;
    const value = valueNode ? literalValue(valueNode) : undefined;
    if (typeof key !== "string" || value === undefined) return undefined;
    entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}
