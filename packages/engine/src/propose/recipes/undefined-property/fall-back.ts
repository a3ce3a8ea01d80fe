import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { houseConditionals } from "../../house/javascript/conditional-objects.ts";
import { type HouseFallback, houseFallbacks } from "../../house/javascript/optional-reads.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { areDelicate } from "../fault/delicate.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { type Use, useOf, usesAround } from "./optional-uses.ts";

/**
 * Data that may lack a part: what is shown of it falls back to what the house gives in such a place, at all places of the
 * function that read it. With `houseOnly`, nothing is given that the house does not give.
 */
export function fallBackIdeas(investigation: Investigation, houseOnly = false): Idea[] {
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const object = value?.place.node ?? null;
  const name = object && partName(object, houseOnly);
  const use = object && useOf(object);
  if (!file || !object || !use || name === null) return [];
  const uses = usesAround(object);
  if (areDelicate([name, use.property, entryKey(use.whole)])) return [];
  const plain = withoutAssertion(object);
  const common = {
    name: `without_${name}`,
    sentence: `The request is answered also without ${name}`,
    cause: `\`${plain.text}\` may be absent, and is read without looking.`,
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(object) },
  } as const;
  const whole = wholeObject(uses);
  const conditional = whole ? houseConditionals(code, file, name)[0] : undefined;
  const ideas: Idea[] = [];
  if (whole && conditional)
    ideas.push({
      ...common,
      explanation: `Gives \`${conditional.fallback}\` where \`${plain.text}\` is absent, as ${conditional.evidence.join(", ")} do.`,
      edits: [{ ...replaceNode(file, whole, conditional.write(plain.text, whole.text)), part: "fix" }],
      basis: "house",
    });
  for (const choice of choicesFor(investigation, file, name, use)) {
    if (houseOnly && choice === null) continue;
    const edits = editsFor(file, plain, uses, use, choice);
    if (edits.length === 0) continue;
    const shown = choice?.fallback ?? neutralFor(use) ?? "undefined";
    const where = choice ? `, as ${choice.evidence.join(", ")} do` : "";
    ideas.push({
      ...common,
      explanation: `Gives \`${shown}\` where \`${plain.text}\` is absent${where}.`,
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: choice ? "house" : "guess",
    });
  }
  return ideas;
}

/** Name of the part that may be absent; null for values that are no part of something. */
function partName(object: Node, houseOnly: boolean): string | null {
  const plain = withoutAssertion(object);
  if (/^(?:member_expression|subscript_expression)$/.test(plain.type)) return lastNameOf(plain);
  // A lookup that the house reads with `?.` elsewhere.
  if (/^(?:call_expression|parenthesized_expression|await_expression)$/.test(plain.type))
    return houseOnly
      ? plain.type === "call_expression"
        ? lastNameOf(field(plain, "function") ?? plain)
        : null
      : null;
  if (plain.type !== "identifier") return null;
  const bound = lastBinding(plain, plain.text);
  if (bound?.type === "member_expression") return lastNameOf(bound);
  return (bound !== null && houseOnly) || isTakenApart(plain) ? plain.text : null;
}

/** `function view({ address })`, `const { address } = order`: a part that was taken out by its name. */
function isTakenApart(use: Node): boolean {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    const patterns = [
      ...(field(scope, "parameters")?.descendantsOfType("object_pattern") ?? []),
      ...(scope.type === "statement_block"
        ? scope.namedChildren
            .filter(
              (child) =>
                /^(?:lexical|variable)_declaration$/.test(child.type) && child.endIndex <= use.startIndex,
            )
            .flatMap((child) => child.descendantsOfType("object_pattern"))
        : []),
    ];
    const taken = patterns.flatMap((pattern) => pattern.namedChildren);
    if (
      taken.some((child) => child.type === "shorthand_property_identifier_pattern" && child.text === use.text)
    )
      return true;
  }
  return false;
}

function withoutAssertion(node: Node): Node {
  return node.type === "non_null_expression" ? (node.firstNamedChild ?? node) : node;
}

/** What the house gives in such a place, the nearest first; null for what changes least where it says nothing. */
function choicesFor(
  { code }: Investigation,
  file: SourceFile,
  name: string,
  use: Use,
): (HouseFallback | null)[] {
  const kind = use.kind === "list" ? "list" : "member";
  const found = houseFallbacks(code, { name, use: kind, file, node: use.object }).filter(({ fallback }) => {
    if (use.kind === "list") return fallback === "[]";
    if (use.kind === "keys") return fallback === "{}";
    return true;
  });
  return found.length > 0 ? found.slice(0, 2) : [null];
}

function neutralFor({ kind, whole }: Use): string | null {
  switch (kind) {
    case "list":
      return "[]";
    case "keys":
      return "{}";
    case "shown":
      return whole.parent?.type === "template_substitution" ? '""' : "null";
    case "asked":
      return null;
  }
}

/** Edits of all uses; none where the use that failed cannot be changed. */
function editsFor(
  file: SourceFile,
  plain: Node,
  uses: readonly Use[],
  failing: Use,
  choice: HouseFallback | null,
): Edit[] {
  const made = uses.map((use) => ({
    use,
    edit: editFor(file, plain, use, use.kind === failing.kind ? choice : null),
  }));
  const own = made.find(({ use }) => use.object.id === failing.object.id);
  if (!own?.edit) return [];
  // One edit per expression: `a.b.c` inside a list that is given up as a whole needs none.
  const kept: typeof made = [];
  for (const item of made) {
    const isInside = made.some(
      ({ use }) =>
        use.whole.id !== item.use.whole.id &&
        use.whole.startIndex <= item.use.whole.startIndex &&
        item.use.whole.endIndex <= use.whole.endIndex,
    );
    if (!isInside) kept.push(item);
  }
  return kept.flatMap(({ edit }) => edit ?? []);
}

function editFor(file: SourceFile, plain: Node, use: Use, choice: HouseFallback | null): Edit | null {
  const operator = choice?.operator ?? "??";
  const { object, whole, kind } = use;
  if (kind === "list" || kind === "keys") {
    const text = `${plain.text} ${operator} ${kind === "list" ? "[]" : "{}"}`;
    const isBase = /^(?:member_expression|subscript_expression|spread_element)$/.test(
      object.parent?.type ?? "",
    );
    return replaceNode(file, object, isBase ? `(${text})` : text);
  }
  const rest = whole.text.slice(object.text.length);
  const chained = rest.startsWith(".")
    ? `${plain.text}?${rest}`
    : rest.startsWith("[")
      ? `${plain.text}?.${rest}`
      : null;
  if (chained === null) return null;
  if (kind === "asked") return replaceNode(file, whole, chained);
  const fallback = choice ? choice.fallback : neutralFor(use);
  return replaceNode(file, whole, fallback === null ? chained : `${chained} ${operator} ${fallback}`);
}

function entryKey(node: Node): string | null {
  const pair = node.parent?.type === "pair" ? node.parent : null;
  return pair ? (field(pair, "key")?.text ?? null) : null;
}

/** The object of an entry that is made of nothing but parts of the value: with it absent, there is no such object. */
function wholeObject(uses: readonly Use[]): Node | null {
  const [first] = uses;
  const made = first ? ancestorOfType(first.object, ["object"]) : null;
  if (
    !made ||
    (made.parent?.type !== "pair" && made.parent?.type !== "arguments") ||
    made.parent.type === "arguments"
  )
    return null;
  const isInside = (node: Node) => made.startIndex <= node.startIndex && node.endIndex <= made.endIndex;
  const own = made.namedChildren.filter((child) => child.type !== "comment");
  const reads = (entry: Node) =>
    uses.some(({ object }) => entry.startIndex <= object.startIndex && object.endIndex <= entry.endIndex);
  return uses.every(({ object }) => isInside(object)) && own.every(reads) ? made : null;
}
