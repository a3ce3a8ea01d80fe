import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { saidPosition } from "../contract/said-position.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

const SORTS = /^(?:sort|toSorted|sortBy|orderBy|minBy|maxBy)$/;
const OF_TEXT =
  /^(?:localeCompare|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|trim|normalize|padStart|slice|substring|charAt|charCodeAt|replace|startsWith|split)$/;
const OF_DATE = /^(?:getTime|valueOf|getFullYear|getMonth|getDate)$/;

/**
 * A comparison of two items of which one lacks what they are compared by. It is taken as the least, on both sides alike, so
 * that the order stays one; the house's own function for such texts goes before.
 */
export function comparatorIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const found = value ? comparatorAround(code, value.place.path, value.place.node) : null;
  if (!value || !file || !found) return [];
  const { definition, names } = found;
  const part = partOf(value.place.node, names);
  if (part === null) return [];
  const uses = names.flatMap((name) => readsOf(definition, `${name}${part}`));
  const common = {
    name: "without_order",
    sentence: "The items are put in order also where one lacks what they are compared by",
    cause: `\`${value.place.node.text.slice(0, 40)}\` may be absent, and items are compared by it without looking.`,
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(value.place.node) },
  } as const;
  const asHouse = houseComparators(code, file, definition).flatMap((house): Idea[] => {
    const edits = calledInstead(code, file, definition, names, house);
    return edits
      ? [
          {
            ...common,
            explanation: `Compares them by \`${house.name}\` (${house.path}:${house.startLine}), which bears what is absent.`,
            edits,
            basis: "house",
          },
        ]
      : [];
  });
  const edits = uses.flatMap((use) => borne(file, use) ?? []);
  const isWhole = uses.length > 0 && edits.length === uses.length;
  const beside = emptyBeside(file, part, edits);
  const said = isWhole ? saidPlace(investigation, file, { definition, names }, part, edits) : null;
  return [
    ...asHouse,
    ...(said
      ? [
          {
            ...common,
            explanation: `Those without it come ${said.position}, as ${said.place} says.`,
            edits: said.edits.map((edit) => ({ ...edit, together: "order" })),
            basis: "house" as const,
          },
        ]
      : []),
    ...(isWhole
      ? [
          {
            ...common,
            explanation: `Takes what is absent as the least of all${beside ? `, as ${beside} does where it is shown` : ""}.`,
            edits: edits.map((edit) => ({ ...edit, together: "order" })),
            basis: beside ? ("house" as const) : ("guess" as const),
          },
        ]
      : []),
  ];
}

/**
 * Items without it in the place that the project says is theirs: asked for first, as what stands in for it is the least of all,
 * and stands where the direction of the order puts the least.
 */
function saidPlace(
  { code, tree }: Investigation,
  file: SourceFile,
  { definition, names }: Comparator,
  part: string,
  edits: readonly CandidateEdit[],
): { readonly edits: readonly CandidateEdit[]; readonly position: string; readonly place: string } | null {
  const around = code
    .symbolsOf(file.path)
    ?.functions.filter(
      ({ node }) =>
        node.id !== definition.id &&
        node.startIndex <= definition.startIndex &&
        definition.endIndex <= node.endIndex,
    )
    .at(-1);
  const own = code.symbolsOf(file.path)?.functions.find(({ node }) => node.id === definition.id);
  const said = saidPosition(code, around ?? own ?? null, tree.directory);
  const body = field(definition, "body");
  const [first, second] = names;
  if (!said || !body || body.type === "statement_block" || !first || !second) return null;
  const [left, right] = said.position === "last" ? [first, second] : [second, first];
  const asked = `Number(${left}${part} == null) - Number(${right}${part} == null) || `;
  const front = textEdit(file, body.startIndex, body.startIndex, asked);
  // An edit that begins where the body does takes the question in front of it.
  const start = edits.find((edit) => edit.start === front.start);
  const all = start
    ? edits.map((edit) => (edit === start ? { ...edit, replacement: asked + edit.replacement } : edit))
    : [{ ...front, part: "fix" }, ...edits];
  return { edits: all, ...said };
}

/**
 * Where the file itself reads the same part with the same in place of nothing: `person.last ?? ""`; null where it says nothing
 * of it, or gives another word too.
 */
function emptyBeside(file: SourceFile, part: string, edits: readonly CandidateEdit[]): string | null {
  const wanted = /\?\?\s*(""|0)\)?$/.exec(edits[0]?.replacement ?? "")?.[1];
  const given = file.tree.rootNode.descendantsOfType("binary_expression").filter((node) => {
    const left = field(node, "left");
    const isDefault = /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "");
    return (
      isDefault && left !== null && new RegExp(`^[\\w$]+${part.replaceAll(/[.$]/g, "\\$&")}$`).test(left.text)
    );
  });
  const [first] = given;
  const isAlike = given.every((node) => field(node, "right")?.text.replaceAll("'", '"') === wanted);
  return first && wanted !== undefined && isAlike ? `${file.path}:${startLineOf(first)}` : null;
}

interface Comparator {
  readonly definition: Node;
  readonly names: readonly string[];
}

/** The function of two items around a node that a list is sorted by, in place or by its name. */
function comparatorAround(code: CodeIndex, path: string, node: Node): Comparator | null {
  for (let current: Node | null = node; current; current = current.parent) {
    if (!isFunctionNode(current)) continue;
    const names = parameterNames(current).filter((name) => name !== null);
    if (names.length !== 2) return null;
    const call = current.parent?.type === "arguments" ? current.parent.parent : null;
    if (call)
      return SORTS.test(lastNameOf(field(call, "function") ?? call) ?? "")
        ? { definition: current, names }
        : null;
    const own = current;
    const symbol = code.symbolsOf(path)?.functions.find((found) => found.node.id === own.id);
    return symbol && isSortedBy(code, symbol) ? { definition: current, names } : null;
  }
  return null;
}

function isSortedBy(code: CodeIndex, symbol: FunctionSymbol): boolean {
  const escaped = symbol.name.replace(/\$/g, "\\$");
  return code
    .mentions(symbol.name)
    .some((path) =>
      new RegExp(`\\.(?:sort|toSorted)\\(\\s*(?:[\\w$]+\\.)*${escaped}\\s*\\)`).test(
        code.file(path)?.text ?? "",
      ),
    );
}

/** `.address` of `left.address`, empty for an item itself; null where the value is no part of an item. */
function partOf(node: Node, names: readonly string[]): string | null {
  const text = plainText(node);
  const name = names.find((one) => text === one || text.startsWith(`${one}.`));
  return name === undefined || text === name ? null : text.slice(name.length);
}

function plainText(node: Node): string {
  return node.text.replace(/!/g, "");
}

/** All reads of this text in the function, assertions of types taken along. */
function readsOf(definition: Node, text: string): Node[] {
  return definition
    .descendantsOfType("member_expression")
    .filter(
      (node) => plainText(node) === text && !node.children.some(({ type }) => type === "optional_chain"),
    )
    .map((node) => (node.parent?.type === "non_null_expression" ? node.parent : node));
}

/** The read with something in place of nothing, as the comparison wants it; null where that is not known. */
function borne(file: SourceFile, use: Node): CandidateEdit | null {
  const plain = plainText(use);
  const read = memberOn(use);
  if (!read)
    return use.parent?.type === "arguments"
      ? { ...replaceNode(file, use, `${plain} ?? ""`), part: "fix" }
      : null;
  const name = field(read, "property")?.text ?? "";
  const isCalled = read.parent?.type === "call_expression" && field(read.parent, "function")?.id === read.id;
  if (isCalled && OF_TEXT.test(name)) return { ...replaceNode(file, use, `(${plain} ?? "")`), part: "fix" };
  if (isCalled && OF_DATE.test(name) && read.parent)
    return { ...replaceNode(file, read.parent, `(${plain}?.${name}() ?? 0)`), part: "fix" };
  if (isCalled) return null;
  // A part of the part: what is compared is read further on.
  let whole: Node = read;
  for (let next = memberOn(whole); next && !isCall(next); next = memberOn(whole)) whole = next;
  const rest = plainText(whole).slice(plain.length + 1);
  const called = memberOn(whole);
  const last = called ? (field(called, "property")?.text ?? "") : "";
  const outer = whole.parent?.type === "non_null_expression" ? whole.parent : whole;
  const isText = OF_TEXT.test(last) || outer.parent?.type === "arguments";
  const isNumber =
    outer.parent?.type === "binary_expression" && /^[-+]$/.test(field(outer.parent, "operator")?.text ?? "");
  if (!isText && !isNumber) return null;
  const given = `${plain}?.${rest} ?? ${isText ? '""' : "0"}`;
  return {
    ...replaceNode(file, outer, outer.parent?.type === "arguments" ? given : `(${given})`),
    part: "fix",
  };
}

function memberOn(node: Node): Node | null {
  const own = node.parent?.type === "non_null_expression" ? node.parent : node;
  const parent = own.parent;
  return parent?.type === "member_expression" && field(parent, "object")?.id === own.id ? parent : null;
}

function isCall(member: Node): boolean {
  return member.parent?.type === "call_expression" && field(member.parent, "function")?.id === member.id;
}

/** Functions of two values that look for nothing before they compare, used to compare elsewhere. */
function houseComparators(code: CodeIndex, file: SourceFile, own: Node): FunctionSymbol[] {
  return code
    .mentions("localeCompare")
    .flatMap((path) => (code.file(path)?.isTest ? [] : (code.symbolsOf(path)?.functions ?? [])))
    .filter(({ node, name }) => node.id !== own.id && !name.startsWith("<"))
    .filter(({ node }) => {
      const names = parameterNames(node);
      const body = field(node, "body")?.text ?? "";
      const [first, second] = names;
      const bears = (name: string) =>
        new RegExp(`!${name}\\b|\\b${name}\\s*(?:\\?\\?|\\|\\||[!=]==?\\s*(?:null|undefined))`).test(body);
      return (
        first != null &&
        second != null &&
        names.length === 2 &&
        /\blocaleCompare\b/.test(body) &&
        bears(first) &&
        bears(second)
      );
    })
    .toSorted((left, right) => Number(right.path === file.path) - Number(left.path === file.path));
}

/** `left.name.localeCompare(right.name)` becomes `byText(left.name, right.name)`; null where it is anything else. */
function calledInstead(
  code: CodeIndex,
  file: SourceFile,
  definition: Node,
  names: readonly string[],
  house: FunctionSymbol,
): CandidateEdit[] | null {
  const [call, ...others] = definition
    .descendantsOfType("call_expression")
    .filter((node) => lastNameOf(field(node, "function") ?? node) === "localeCompare");
  const callee = call ? field(call, "function") : null;
  const left = callee ? field(callee, "object") : null;
  const right = call ? field(call, "arguments")?.firstNamedChild : null;
  if (!call || !left || !right || others.length > 0) return null;
  const sides = [plainText(left), plainText(right)];
  if (!sides.every((side) => names.some((name) => side.startsWith(`${name}.`)))) return null;
  const known = code.resolve(file.path, house.name);
  const plan =
    known?.path === house.path
      ? { local: house.name, edits: [] }
      : planJavascriptImport(code, file, { path: house.path, name: house.name });
  if (!plan) return null;
  return [...plan.edits, replaceNode(file, call, `${plan.local}(${sides.join(", ")})`)].map((edit) => ({
    ...edit,
    part: "fix",
  }));
}
