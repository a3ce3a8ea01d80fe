import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";

/** Values among which a piece of code tells, as JavaScript, and the last name of what it looks at. */
export interface Vocabulary {
  readonly subject: string;
  readonly words: readonly string[];
}

const MOST_WORDS = 12;
const MOST_VARIED = 24;

/** What pieces of code compare values with: cases, equal signs, lists, keys of tables, numbers, flags, choices of types. */
export function vocabularyOf(
  code: CodeIndex,
  pieces: readonly { readonly path: string; readonly node: Node }[],
): Vocabulary[] {
  const found = new Map<string, Set<string>>();
  const add = (subject: string | null, ...words: readonly string[]) => {
    if (!subject) return;
    const known = found.get(subject) ?? new Set();
    for (const word of words) if (known.size < MOST_WORDS) known.add(word);
    found.set(subject, known);
  };
  for (const { path, node } of pieces) {
    for (const one of node.descendantsOfType("switch_statement")) {
      const value = field(one, "value");
      const cases = one.descendantsOfType("switch_case").flatMap((each) => textWord(field(each, "value")));
      add(value ? subjectOf(value) : null, ...cases);
    }
    for (const one of node.descendantsOfType("binary_expression")) {
      const [left, right] = [field(one, "left"), field(one, "right")];
      const operator = field(one, "operator")?.text ?? "";
      if (!left || !right) continue;
      for (const [side, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (/^[!=]==?$/.test(operator)) add(subjectOf(side), ...textWord(other));
        if (/^[<>]=?$|^[!=]==?$/.test(operator) && other.type === "number") {
          const limit = Number(other.text);
          if (Number.isFinite(limit)) add(subjectOf(side), ...[limit + 1, limit, limit - 1].map(String));
        }
      }
    }
    for (const one of node.descendantsOfType("call_expression")) {
      const callee = field(one, "function");
      const object = callee?.type === "member_expression" ? field(callee, "object") : null;
      const [given] = field(one, "arguments")?.namedChildren ?? [];
      if (object && given && /^(?:includes|has|get)$/.test(lastNameOf(callee as Node) ?? ""))
        add(
          subjectOf(given),
          ...(declaredValue(code, path, object)?.descendantsOfType("string") ?? []).flatMap(textWord),
        );
      if (object && given && /^(?:startsWith|endsWith|includes)$/.test(lastNameOf(callee as Node) ?? ""))
        add(subjectOf(object), ...textWord(given));
    }
    for (const one of node.descendantsOfType("subscript_expression")) {
      const [object, index] = [field(one, "object"), field(one, "index")];
      const table = object && declaredValue(code, path, object);
      if (index && table?.type === "object") add(subjectOf(index), ...keysOf(table), '"other"');
    }
    for (const one of node.descendantsOfType(["if_statement", "ternary_expression"])) {
      const condition = field(one, "condition");
      const bare = condition?.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
      const inner = bare?.type === "unary_expression" ? field(bare, "argument") : bare;
      if (inner && /^(?:identifier|member_expression)$/.test(inner.type))
        add(subjectOf(inner), "true", "false", "null");
    }
  }
  for (const path of new Set(pieces.flatMap((piece) => [piece.path, ...code.importsOf(piece.path)]))) {
    const root = code.file(path)?.tree.rootNode;
    for (const one of root?.descendantsOfType("property_signature") ?? [])
      add(field(one, "name")?.text ?? null, ...choicesOf(code, path, field(one, "type")));
  }
  return [...found].map(([subject, words]) => ({ subject, words: [...words] }));
}

const ENTRY = /(?<![\w$.])([A-Za-z_$][\w$]*)(\s*:\s*)("[^"\n]*"|'[^'\n]*'|-?\d+(?:\.\d+)?|true|false|null)/g;

/** The text of a value with one of its parts after another exchanged for a word of what the code tells it from. */
export function varied(
  text: string,
  vocabularies: readonly Vocabulary[],
  name: string | null = null,
): string[] {
  const made = new Set<string>();
  const others = (subject: string | null, own: string) =>
    vocabularies.flatMap(({ subject: known, words }) =>
      known === subject || (/^["']/.test(own) && words.some((word) => same(word, own)))
        ? words.filter((word) => !same(word, own))
        : [],
    );
  if (/^(?:"[^"]*"|'[^']*'|-?[\d.]+|true|false)$/.test(text))
    for (const word of others(name, text)) made.add(word);
  for (const entry of text.matchAll(ENTRY)) {
    const [whole, key = "", between = "", value = ""] = entry;
    for (const word of others(key, value)) {
      if (made.size >= MOST_VARIED) return [...made];
      made.add(
        `${text.slice(0, entry.index)}${key}${between}${word}${text.slice(entry.index + whole.length)}`,
      );
    }
  }
  made.delete(text);
  return [...made];
}

function same(left: string, right: string): boolean {
  return (
    left === right || (/^["']/.test(left) && /^["']/.test(right) && left.slice(1, -1) === right.slice(1, -1))
  );
}

function subjectOf(node: Node): string | null {
  if (node.type === "call_expression") {
    const callee = field(node, "function");
    const object = callee?.type === "member_expression" ? field(callee, "object") : null;
    return object && /^(?:trim|toLowerCase|toUpperCase|toString)$/.test(lastNameOf(callee as Node) ?? "")
      ? subjectOf(object)
      : null;
  }
  return lastNameOf(node);
}

function textWord(node: Node | null): string[] {
  const text = node ? plainString(node) : null;
  return text === null || text.length > 60 ? [] : [JSON.stringify(text)];
}

function keysOf(table: Node): string[] {
  return table.namedChildren.flatMap((child) => {
    const key = child.type === "pair" ? field(child, "key") : null;
    const text = key
      ? (plainString(key) ?? key.text)
      : child.type === "shorthand_property_identifier"
        ? child.text
        : null;
    return text === null ? [] : [JSON.stringify(text)];
  });
}

/** The value that a name of a module was declared with, here or where it is imported from. */
export function declaredValue(code: CodeIndex, path: string, node: Node): Node | null {
  const bare = withoutCast(node);
  if (bare.type !== "identifier") return bare;
  const found = code.resolve(path, bare.text);
  const home = found?.path ?? path;
  const name = found?.name ?? bare.text;
  const declared = code.symbolsOf(home)?.assignments.find((one) => one.name === name)?.node;
  const value = declared && (field(declared, "value") ?? field(declared, "right"));
  return value ? withoutCast(value) : null;
}

export function withoutCast(node: Node): Node {
  const isFrozen = node.type === "call_expression" && field(node, "function")?.text === "Object.freeze";
  const inner = isFrozen
    ? field(node, "arguments")?.firstNamedChild
    : /^(?:as_expression|satisfies_expression|parenthesized_expression|non_null_expression)$/.test(node.type)
      ? node.firstNamedChild
      : null;
  return inner ? withoutCast(inner) : node;
}

/** The texts that a type lets choose from. */
function choicesOf(code: CodeIndex, path: string, type: Node | null, depth = 0): string[] {
  if (!type || depth > 3) return [];
  switch (type.type) {
    case "type_annotation":
    case "parenthesized_type":
      return choicesOf(code, path, type.firstNamedChild, depth);
    case "union_type":
      return type.namedChildren.flatMap((child) => choicesOf(code, path, child, depth));
    case "literal_type":
      return /^null$|^undefined$/.test(type.text) ? ["null"] : textWord(type.firstNamedChild);
    case "type_identifier": {
      for (const home of [path, ...code.importsOf(path)]) {
        const found = code
          .file(home)
          ?.tree.rootNode.descendantsOfType("type_alias_declaration")
          .find((node) => field(node, "name")?.text === type.text);
        if (found) return choicesOf(code, home, field(found, "value"), depth + 1);
      }
      return [];
    }
    default:
      return [];
  }
}
