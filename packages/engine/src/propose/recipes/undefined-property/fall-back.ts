import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { type HouseFallback, houseFallbacks } from "../../house/javascript/optional-reads.ts";
import { areDelicate } from "../fault/delicate.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

const LIST_METHOD = /^(?:map|filter|flatMap|forEach|some|every|find|slice|join|includes|length)$/;

/** Data that may lack a part: what is shown of it falls back to what the house gives in such a place. */
export function fallBackIdeas(investigation: Investigation): Idea[] {
  const value = failingValue(investigation);
  const { code, event } = investigation;
  const file = value ? code.file(value.place.path) : null;
  const object = value?.place.node ?? null;
  if (
    !file ||
    !object ||
    !/^(?:member_expression|identifier|non_null_expression|subscript_expression)$/.test(object.type)
  )
    return [];
  const plain = object.type === "non_null_expression" ? (object.firstNamedChild ?? object) : object;
  const name = lastNameOf(plain);
  // A whole variable that is empty is no optional part of something.
  if (name === null || (plain.type === "identifier" && !isItem(plain))) return [];
  const use = useOf(object);
  if (!use) return [];
  const key = entryKey(use.whole);
  if (areDelicate([name, use.property, key])) return [];
  const found = houseFallbacks(code, { name, use: use.kind, file, node: object });
  const choices: (HouseFallback | null)[] = found.length > 0 ? found.slice(0, 2) : [null];
  return choices.flatMap((choice): Idea[] => {
    const edit = editFor(file, object, plain, use, choice);
    if (!edit) return [];
    const shown = choice?.fallback ?? (use.kind === "list" ? "[]" : "undefined");
    const where = choice ? `, as ${choice.evidence.join(", ")} do` : "";
    return [
      {
        name: `without_${name}`,
        sentence: `The request is answered also without ${name}`,
        cause: `\`${plain.text}\` may be absent, and is read without looking.`,
        explanation: `Gives \`${shown}\` where \`${plain.text}\` is absent${where}.`,
        edits: [{ ...edit, part: "fix" }],
        basis: choice ? "house" : "guess",
        expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(object) },
      },
    ];
  });
}

/** An item that a callback is given: `lines.map((line) => line.price)`. */
function isItem(node: Node): boolean {
  void node;
  return false;
}

interface Use {
  readonly kind: "list" | "member";
  readonly property: string | null;
  /** The expression as far as it depends on the object. */
  readonly whole: Node;
}

/** What is read of the empty value, and whether the place where it ends up only shows it. */
function useOf(object: Node): Use | null {
  const parent = object.parent;
  if (parent?.type === "spread_element") return { kind: "list", property: null, whole: object };
  if (parent?.type === "for_in_statement" && field(parent, "right")?.id === object.id)
    return { kind: "list", property: null, whole: object };
  if (parent?.type !== "member_expression" || field(parent, "object")?.id !== object.id) return null;
  const property = field(parent, "property")?.text ?? "";
  let whole: Node = parent;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!(isBase && /^(?:member_expression|call_expression|subscript_expression)$/.test(outer.type))) break;
    whole = outer;
  }
  const isList = LIST_METHOD.test(property) && (property === "length" || whole.type !== "member_expression");
  if (isList && property !== "length" && property !== "find") return { kind: "list", property, whole };
  if (property === "find") return null;
  return isShown(whole) ? { kind: isList ? "list" : "member", property, whole } : null;
}

/** An entry of an object, a part of a text, or an answer: nobody computes with it. */
function isShown(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (/^(?:parenthesized_expression|await_expression|as_expression)$/.test(parent.type))
    return isShown(parent);
  if (parent.type === "pair") return field(parent, "value")?.id === node.id;
  return /^(?:template_substitution|jsx_expression)$/.test(parent.type);
}

function entryKey(node: Node): string | null {
  const pair = node.parent?.type === "pair" ? node.parent : null;
  return pair ? (field(pair, "key")?.text ?? null) : null;
}

function editFor(file: SourceFile, object: Node, plain: Node, use: Use, choice: HouseFallback | null) {
  const operator = choice?.operator ?? "??";
  if (use.kind === "list") {
    const fallback = choice?.fallback ?? "[]";
    if (fallback !== "[]") return null;
    const text = `${plain.text} ${operator} ${fallback}`;
    const isBase = /^(?:member_expression|spread_element)$/.test(object.parent?.type ?? "");
    return replaceNode(file, object, isBase ? `(${text})` : text);
  }
  const rest = use.whole.text.slice(object.text.length);
  if (!rest.startsWith(".")) return null;
  const chained = `${plain.text}?${rest}`;
  const fallback = choice ? choice.fallback : "null";
  return replaceNode(file, use.whole, fallback === null ? chained : `${chained} ${operator} ${fallback}`);
}
