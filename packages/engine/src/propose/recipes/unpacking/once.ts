import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Split } from "./split.ts";

const KEYS =
  /^_?(?:\w+_)?(?:key|name|option|opt|field|header|param|parameter|attr|attribute|label|setting|variable|var|property|prop|column|flag|keyword|k)$/i;
const VALUES =
  /^_?(?:\w+_)?(?:value|val|text|content|contents|rest|data|raw|arg|argument|body|expression|expr|v)$/i;
const BETWEEN = /^\s*(?:=|:|=>|->|:=)\s*$/;

/**
 * Splits at the first separator alone, as the house does with this separator. Where a key stands in front of it and its value
 * behind, that is what everybody means: a value may hold whatever it likes.
 */
export function splitOnce(
  code: CodeIndex,
  file: SourceFile,
  split: Split | null,
  names: readonly string[] | null,
  cause: string,
): Idea[] {
  const separator = split?.separator;
  if (!split || !separator || split.isLimited || names?.some((name) => name.startsWith("*"))) return [];
  const most = names === null ? 1 : names.length - 1;
  const sites = sitesOf(code, separator).filter(({ node }) => node.id !== split.call.id);
  const limited = sites.filter(({ limit, parts }) => limit !== undefined && parts === Number(limit) + 1);
  // Who limits every other text at this separator to its names keeps it in the last part.
  const [house] = [
    ...sites.filter(({ limit }) => limit === String(most)),
    ...(limited.length === sites.length ? limited.filter(({ path }) => path === file.path) : []),
  ];
  const method =
    house?.name ?? (plainString(separator) === "@" || plainString(separator) === "." ? "rsplit" : "split");
  const isCustom = method === "split" && isOfPair(split, names) && !isCountedElsewhere(code, separator);
  return [
    {
      cause,
      explanation: `The text is taken apart at ${most === 1 ? "one separator" : `${most} separators`} only, whatever the last part holds${house ? `, as at ${house.place}` : ""}.`,
      edits: [
        {
          ...replaceNode(file, split.call, `${split.text.text}.${method}(${separator.text}, ${most})`),
          part: "fix",
        },
      ],
      basis: house ? "house" : isCustom ? "standard" : "guess",
      expectation: FINE,
      name: "separator_in_the_value",
      sentence: "A value that holds the separator is kept whole.",
    },
  ];
}

interface SplitSite {
  readonly name: string;
  readonly limit: string | undefined;
  readonly path: string;
  readonly place: string;
  readonly node: Node;
  /** How many names take the parts; null where none do. */
  readonly parts: number | null;
}

/** Where the project takes texts apart at a separator, outside of its tests. */
function sitesOf(code: CodeIndex, separator: Node): SplitSite[] {
  return ["split", "rsplit"].flatMap((name) =>
    code.callsOf(name).flatMap(({ node, path, line }) => {
      const { positional, named } = readCall(node);
      const limit = (positional[1] ?? named.get("maxsplit"))?.text;
      const isLike = positional[0]?.text === separator.text && code.file(path)?.isTest === false;
      const target = node.parent?.type === "assignment" ? node.parent.childForFieldName("left") : null;
      const parts = /pattern/.test(target?.type ?? "") ? (target?.namedChildCount ?? null) : null;
      return isLike ? [{ name, limit, path, place: `${path}:${line}`, node, parts }] : [];
    }),
  );
}

/** Whether what is taken apart is a key and its value, by the names, or by what becomes of them. */
function isOfPair({ separator, call }: Split, names: readonly string[] | null): boolean {
  const text = separator && plainString(separator);
  if (text === null || text === undefined || !BETWEEN.test(text)) return false;
  if (names === null) return true;
  const [key = "", value = "", ...others] = names;
  if (others.length > 0) return false;
  if (KEYS.test(key) && VALUES.test(value)) return true;
  const around = ancestorOfType(call, ["function_definition"]) ?? scopeOf(call);
  return isStored(around, key, value);
}

/** `found[name.strip()] = value`, `{key: value for …}`. */
function isStored(scope: Node, key: string, value: string): boolean {
  const speaksOf = (text: string | undefined, name: string) => new RegExp(`\\b${name}\\b`).test(text ?? "");
  const assigned = scope.descendantsOfType("assignment").some((node) => {
    const left = node.childForFieldName("left");
    return (
      left?.type === "subscript" &&
      speaksOf(left.childForFieldName("subscript")?.text, key) &&
      speaksOf(node.childForFieldName("right")?.text, value)
    );
  });
  const made = scope.descendantsOfType("dictionary_comprehension").some((node) => {
    const pair = node.firstNamedChild;
    return (
      speaksOf(pair?.childForFieldName("key")?.text, key) &&
      speaksOf(pair?.childForFieldName("value")?.text, value)
    );
  });
  return assigned || made;
}

/** Whether somebody counts the parts of such a text, and so refuses one with too many. */
function isCountedElsewhere(code: CodeIndex, separator: Node): boolean {
  return sitesOf(code, separator).some(({ node, limit }) => {
    const scope = ancestorOfType(node, ["function_definition"]) ?? node;
    const counts = new RegExp(`\\.count\\(${separator.text.replace(/\W/g, "\\$&")}\\) *(?:!=|>)`);
    return (
      limit === undefined && (/\blen\(\w+\) *(?:!=|>) *[12]\b/.test(scope.text) || counts.test(scope.text))
    );
  });
}
