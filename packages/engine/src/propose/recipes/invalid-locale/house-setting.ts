import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { entryName } from "../../../diagnose/origin/javascript/objects.ts";
import { wordsOfName } from "../../house/words.ts";

/** What the house takes where nobody says something else: `HOME_CURRENCY`, `FALLBACK.zone`. */
export interface HouseSetting {
  /** As it is written in the file that it was asked for. */
  readonly text: string;
  readonly edits: readonly Edit[];
  /** Where it is declared. */
  readonly where: string;
  /** Whether the house compares such settings with it, or takes it where one is absent. */
  readonly isTaken: boolean;
}

const STANDING_IN = /^(?:default|defaults|fallback|home|base|standard|house)$/;
const WORDS: Readonly<Record<string, RegExp>> = {
  currency: /^currency$/,
  timeZone: /^(?:zone|timezone|tz)$/,
  language: /^(?:locale|language|lang)$/,
};

/** The one constant of the project for this kind of setting; null where there is none, or several that differ. */
export function houseSetting(code: CodeIndex, file: SourceFile, kind: string): HouseSetting | null {
  const word = WORDS[kind];
  if (!word) return null;
  const found = code.paths.flatMap((path) => {
    if (!/\.[cm]?[jt]sx?$/.test(path) || code.file(path)?.isTest !== false) return [];
    return (code.symbolsOf(path)?.assignments ?? []).flatMap(({ name, line, node }) => {
      const value = node.type === "variable_declarator" ? withoutFreeze(field(node, "value")) : null;
      const read = value ? readOf(name, value, word) : null;
      return read ? [{ ...read, path, name, where: `${path}:${line}` }] : [];
    });
  });
  const [first] = found;
  if (!first || new Set(found.map(({ value }) => value)).size > 1) return null;
  const own = found.find(({ path }) => path === file.path) ?? first;
  const isTaken = takes(code, own.name + own.member);
  if (own.path === file.path) return { text: own.name + own.member, edits: [], where: own.where, isTaken };
  const plan = planJavascriptImport(code, file, { path: own.path, name: own.name });
  return plan ? { text: plan.local + own.member, edits: plan.edits, where: own.where, isTaken } : null;
}

/** `currency ?? HOME_CURRENCY`, `currency !== HOME_CURRENCY`, `(currency = HOME_CURRENCY)`. */
function takes(code: CodeIndex, text: string): boolean {
  const form = new RegExp(
    `(?:\\?\\?|\\|\\||[!=]==?|[\\w)\\]] =)\\s*${text.replace(/[$.]/g, "\\$&")}(?![\\w$])`,
  );
  return code
    .mentions(text)
    .some((path) => code.file(path)?.isTest === false && form.test(code.file(path)?.text ?? ""));
}

function readOf(
  name: string,
  value: Node,
  word: RegExp,
): { readonly member: string; readonly value: string } | null {
  const words = wordsOfName(name).map((one) => (one === "time" ? "" : one));
  const standsIn = words.some((one) => STANDING_IN.test(one));
  const text = plainString(value);
  if (text !== null)
    return standsIn && words.some((one) => word.test(one)) ? { member: "", value: text } : null;
  if (value.type !== "object" || !standsIn) return null;
  for (const child of value.namedChildren) {
    const key = entryName(child);
    const inner = field(child, "value");
    const said = inner ? plainString(inner) : null;
    if (key !== null && said !== null && word.test(wordsOfName(key).at(-1) ?? ""))
      return { member: `.${key}`, value: said };
  }
  return null;
}

function withoutFreeze(value: Node | null): Node | null {
  if (!value) return null;
  if (/^(?:as|satisfies|parenthesized)_expression$/.test(value.type))
    return withoutFreeze(value.firstNamedChild);
  return value.type === "call_expression" && field(value, "function")?.text === "Object.freeze"
    ? (field(value, "arguments")?.firstNamedChild ?? null)
    : value;
}
