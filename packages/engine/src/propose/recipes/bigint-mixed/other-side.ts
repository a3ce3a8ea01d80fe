import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { declaredPart } from "../../house/javascript/declared-part.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Idea } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { resultOf, usedAs } from "./result-kind.ts";

export type Kind = "bigint" | "number";

export interface Conversion {
  readonly edits: readonly ReturnType<typeof replaceNode>[];
  readonly explanation: string;
  readonly basis: Idea["basis"];
  readonly cause: string;
}

/**
 * A BigInt and a number that are both values of the code: the number becomes a BigInt where the result has to be one, and the
 * BigInt a number where the result goes on as one, or has a fraction.
 */
export function otherSide(code: CodeIndex, file: SourceFile, node: Node): Conversion | null {
  const left = field(node, "left");
  const right = field(node, "right");
  const operator = field(node, "operator")?.text ?? "";
  if (!left || !right || /=/.test(operator)) return null;
  const [one, two] = [kindOf(code, file, left), kindOf(code, file, right)];
  const big =
    one === "bigint" || two === "number" ? left : two === "bigint" || one === "number" ? right : null;
  if (!big || (one !== null && one === two)) return null;
  const small = big.id === left.id ? right : left;
  const cause = `\`${big.text.slice(0, 40)}\` is a BigInt, and \`${small.text.slice(0, 40)}\` is a number.`;
  const asNumber = (where: string, basis: Idea["basis"]): Conversion => ({
    edits: numbersOf(file, big),
    explanation: `Makes a number of the BigInt${where}.`,
    basis,
    cause,
  });
  const asBigint = (where: string, basis: Idea["basis"]): Conversion => ({
    edits: [replaceNode(file, small, `BigInt(${small.text})`)],
    explanation: `Makes a BigInt of the number${where}.`,
    basis,
    cause,
  });
  const wanted = wantedKind(code, file, node);
  if (wanted?.kind === "number") return asNumber(`, as ${wanted.where} wants one`, "house");
  if (wanted?.kind === "bigint")
    return isWhole(small) ? asBigint(`, as ${wanted.where} wants one`, "house") : null;
  // `(used / all) * 100`, `took / 1e6`: a whole number is not what is meant.
  if (small.type === "number" && !/^\d+$/.test(small.text)) return asNumber("", "standard");
  if (operator === "*" && isQuotient(big) && /^1?00+$/.test(small.text)) return asNumber("", "standard");
  if (operator === "/" && small.type !== "number") return asNumber("", "guess");
  return isCounted(small) && /^[-+*]$/.test(operator) ? asBigint("", "guess") : null;
}

/** Whether both sides are known, and of different kinds: then it is this one that mixes them. */
export function isKnownMixture(code: CodeIndex, file: SourceFile, node: Node): boolean {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const kinds = left && right ? [kindOf(code, file, left), kindOf(code, file, right)] : [];
  const [one, two] = kinds.map((kind, at) =>
    kind === null && [left, right][at]?.type === "number" ? "number" : kind,
  );
  return one != null && two != null && one !== two;
}

/** A number of each BigInt of a quotient: what is divided first has lost its fraction. */
function numbersOf(file: SourceFile, big: Node) {
  const inner = big.type === "parenthesized_expression" ? big.firstNamedChild : big;
  const [left, right] = inner && isQuotient(big) ? [field(inner, "left"), field(inner, "right")] : [];
  const parts = left && right ? [left, right] : [big];
  return parts.map((part) => {
    const plain = part.type === "parenthesized_expression" ? part.text.slice(1, -1) : part.text;
    const written = /^(\d[\d_]*)n$/.exec(part.text)?.[1];
    return replaceNode(file, part, written ?? `Number(${plain})`);
  });
}

function isQuotient(node: Node): boolean {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : node;
  return inner?.type === "binary_expression" && field(inner, "operator")?.text === "/";
}

function isWhole(node: Node): boolean {
  return !/\/|\d\.\d|Math\.(?:random|sqrt)/.test(node.text);
}

const COUNT =
  /^(?:count|days|hours|minutes|seconds|months|years|quantity|qty|times|number|size|length|index|nights|seats|pieces|units|runs|level|n|i)$/i;

function isCounted(node: Node): boolean {
  return COUNT.test(lastNameOf(withoutTypes(node)) ?? "");
}

/** Of which kind a value is, by how it is written, declared, or set elsewhere. */
export function kindOf(code: CodeIndex, file: SourceFile, node: Node, depth = 3): Kind | null {
  const plain = withoutTypes(node);
  const written = kindOfText(plain);
  if (written || depth === 0) return written;
  if (plain.type === "parenthesized_expression" && plain.firstNamedChild)
    return kindOf(code, file, plain.firstNamedChild, depth);
  if (plain.type === "binary_expression")
    return (
      sides(plain)
        .map((side) => kindOf(code, file, side, depth - 1))
        .find((kind) => kind !== null) ?? null
    );
  const given = plain.type === "call_expression" ? kindOfResult(code, file, plain, depth) : null;
  if (given) return given;
  const declared = declaredPart(code, file.path, plain)?.type.text.replace(/^:\s*/, "");
  if (declared === "bigint" || declared === "number") return declared;
  if (plain.type === "identifier") {
    const bound = lastBinding(plain, plain.text);
    const own = bound ? kindOf(code, file, bound, depth - 1) : null;
    if (own) return own;
  }
  const name = /^(?:identifier|member_expression)$/.test(plain.type) ? lastNameOf(plain) : null;
  return name && (plain.type === "member_expression" || isTakenOut(plain)) ? kindOfKey(code, name) : null;
}

/** What the one function of the project gives that a call runs. */
function kindOfResult(code: CodeIndex, file: SourceFile, call: Node, depth: number): Kind | null {
  const [own, ...others] = calleesOf(code, file.path, call);
  const home = own && others.length === 0 ? code.file(own.symbol.path) : null;
  if (!own || !home) return null;
  const kinds = returnsOf(own.symbol.node).values.map((value) => kindOf(code, home, value, depth - 1));
  const [first] = kinds;
  return first && kinds.every((kind) => kind === first) ? first : null;
}

function sides(node: Node): Node[] {
  return [field(node, "left"), field(node, "right")].filter((side) => side !== null);
}

function kindOfText({ type, text }: Node): Kind | null {
  if (
    /^-?\d[\d_]*n$/.test(text) ||
    (type === "call_expression" && /^(?:BigInt(?:\.\w+)?|process\.hrtime\.bigint)\(/.test(text))
  )
    return "bigint";
  if (type === "number" || /\.length$/.test(text)) return "number";
  return type === "call_expression" &&
    /^(?:Number(?:\.\w+)?|Math\.\w+|parseInt|parseFloat|Date\.now|performance\.now)\(/.test(text)
    ? "number"
    : null;
}

/** `({ runs, total }) => …`: a part that a pattern takes. */
function isTakenOut({ text, parent }: Node): boolean {
  for (let scope = parent; scope; scope = scope.parent) {
    const patterns = isFunctionNode(scope)
      ? (field(scope, "parameters")?.descendantsOfType("shorthand_property_identifier_pattern") ?? [])
      : scope.type === "statement_block" || scope.type === "for_in_statement"
        ? scope.descendantsOfType("shorthand_property_identifier_pattern")
        : [];
    if (patterns.some((one) => one.text === text)) return true;
  }
  return false;
}

/** What an entry of this name is set to wherever the code outside of tests sets it to a literal. */
function kindOfKey(code: CodeIndex, name: string): Kind | null {
  const kinds = new Set<Kind>();
  for (const path of code.mentions(name)) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const pair of file.tree.rootNode.descendantsOfType("pair")) {
      const value = field(pair, "value");
      const kind = field(pair, "key")?.text === name && value ? kindOfText(value) : null;
      if (kind) kinds.add(kind);
    }
    const typed = new RegExp(`\\b${name.replace(/\$/g, "\\$")}\\??\\s*:\\s*(bigint|number)\\b`).exec(
      file.text,
    )?.[1];
    if (typed === "bigint" || typed === "number") kinds.add(typed);
  }
  const [only, ...others] = kinds;
  return only && others.length === 0 ? only : null;
}

export interface Wanted {
  readonly kind: Kind;
  readonly where: string;
}

/** What the place of a result wants: the result of a function by its type, the parameter of one by what it does with it. */
function wantedKind(code: CodeIndex, file: SourceFile, node: Node): Wanted | null {
  let whole = node;
  while (whole.parent && /^(?:parenthesized_expression|binary_expression)$/.test(whole.parent.type)) {
    const other =
      whole.parent.type === "binary_expression"
        ? sides(whole.parent).find(({ id }) => id !== whole.id)
        : null;
    const kind = other ? kindOf(code, file, other) : null;
    if (kind) return { kind, where: `\`${other?.text.slice(0, 30)}\`` };
    whole = whole.parent;
  }
  const { parent } = whole;
  const definition =
    parent?.type === "arrow_function"
      ? parent
      : parent?.type === "return_statement"
        ? functionAround(parent)
        : null;
  const typed = definition && field(definition, "return_type")?.text.replace(/^:\s*/, "");
  if (typed === "bigint" || typed === "number")
    return { kind: typed, where: `${file.path}:${startLineOf(definition ?? node)}` };
  const result = definition && resultOf(code, file, definition);
  if (result) return result;
  const kept = parent?.type === "variable_declarator" ? usedAs(code, file, whole) : null;
  if (kept) return { kind: kept, where: `${file.path}:${startLineOf(whole)}` };
  const call = parent?.type === "arguments" ? parent.parent : null;
  if (!call || !parent) return null;
  const callee = field(call, "function");
  if (/^(?:Math\.\w+|Number\.\w+|setTimeout|Intl\.\w+)$/.test(callee?.text ?? ""))
    return { kind: "number", where: `\`${callee?.text}\`` };
  const [own, ...others] = calleesOf(code, file.path, call);
  const index = parent.namedChildren.findIndex(({ id }) => id === whole.id);
  const name = own && others.length === 0 ? parameterNames(own.symbol.node)[index] : null;
  if (!own || !name) return null;
  const word = name.replace(/\$/g, "\\$");
  const { text } = own.symbol.node;
  const where = `${own.symbol.path}:${own.symbol.startLine}`;
  if (new RegExp(`\\b${word}\\??\\s*:\\s*number\\b|\\bNumber\\(${word}\\)`).test(text))
    return { kind: "number", where };
  return new RegExp(`\\b${word}\\??\\s*:\\s*bigint\\b|\\b${word}\\s*[-+*/%]\\s*\\d+n\\b`).test(text)
    ? { kind: "bigint", where }
    : null;
}

function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}
