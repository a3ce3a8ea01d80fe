import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { enclosed } from "../recipes/edits/expressions.ts";
import { namesAt, namesRead } from "../recipes/edits/names.ts";
import { isDelicate } from "../recipes/fault/delicate.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** An expression in the form in which the house writes it in the same slot elsewhere. */
export interface SiblingForm {
  readonly text: string;
  readonly imports: readonly Edit[];
  readonly evidence: readonly string[];
  /**
   * `slot`: the same field or parameter; `key`: the same key read elsewhere; `neighbour`: a field beside it; `beside`: another
   * entry of the same record that the function converts alike.
   */
  readonly match: "slot" | "key" | "neighbour" | "beside";
}

const MOST_SITES = 60;

/** Forms for an expression, nearest kin first; empty where its slot is filled nowhere else, or is filled in the same way. */
export function siblingForms(code: CodeIndex, file: SourceFile, node: Node): SiblingForm[] {
  const slots = siblings(code, file, node).map((one) => ({ ...one, match: "slot" as const }));
  const keys = sameKey(code, node).map((one) => ({ ...one, match: "key" as const }));
  const beside = neighbours(file, node).map((one) => ({ ...one, match: "neighbour" as const }));
  const alike = convertedBeside(file, node).map((one) => ({ ...one, match: "beside" as const }));
  const found = [...slots, ...keys, ...beside, ...alike].flatMap(({ file: from, node: other, match }) => {
    if (from.path === file.path && overlaps(other, node)) return [];
    if (match === "neighbour" && !appliesKin(code, from.path, other, node)) return [];
    const made = adapted(code, from, other, file, node);
    return made ? [{ ...made, match, evidence: [`${from.path}:${startLineOf(other)}`] }] : [];
  });
  const groups = [...Map.groupBy(found, ({ text }) => text)];
  return groups.flatMap(([, own]) => {
    const [first] = own;
    if (!first) return [];
    const evidence = [...new Set(own.flatMap((one) => one.evidence))].slice(0, 3);
    return [{ ...first, evidence }];
  });
}

interface Sibling {
  readonly file: SourceFile;
  readonly node: Node;
}

/** Expressions that fill the same parameter or field elsewhere. */
function siblings(code: CodeIndex, file: SourceFile, node: Node): Sibling[] {
  const parent = node.parent;
  if (parent?.type === "argument_list" && parent.parent?.type === "call") {
    const place = readCall(parent.parent).positional.findIndex((one) => one.id === node.id);
    const callee = lastNameOf(field(parent.parent, "function") ?? parent.parent);
    return place < 0 || !callee ? [] : argumentsGiven(code, callee, place, null);
  }
  if (parent?.type === "keyword_argument") {
    const name = field(parent, "name")?.text ?? "";
    const call = ancestorOfType(parent, ["call"]);
    const callee = call && lastNameOf(field(call, "function") ?? call);
    return callee ? argumentsGiven(code, callee, null, name) : [];
  }
  if (parent?.type === "pair") {
    const key = field(parent, "key");
    const name = key && plainString(key);
    return name ? pairValues(code, name) : [];
  }
  if (parent?.type === "assignment" && field(parent, "right")?.id === node.id) {
    const target = field(parent, "left");
    if (target?.type === "attribute") return assignedValues(file, target.text);
  }
  return [];
}

function argumentsGiven(
  code: CodeIndex,
  callee: string,
  place: number | null,
  keyword: string | null,
): Sibling[] {
  const names = parameterNames(code, callee);
  const name = keyword ?? (place === null ? null : (names[place] ?? null));
  const position = place ?? (name === null ? -1 : names.indexOf(name));
  // A name that everything has says nothing without a definition in the project.
  if (names.length === 0) return [];
  return code
    .callsOf(callee)
    .slice(0, MOST_SITES)
    .flatMap((site) => {
      const file = code.file(site.path);
      if (!file || file.isTest) return [];
      const { positional, named } = readCall(site.node);
      const node = (name === null ? undefined : named.get(name)) ?? positional[position];
      return node ? [{ file, node }] : [];
    });
}

/** Names of what a function or class of the project takes, `self` left out. */
export function parameterNames(code: CodeIndex, callee: string): string[] {
  const [type] = code.classesNamed(callee);
  if (type) {
    const body = field(type.node, "body");
    const maker = body?.namedChildren.find(
      (child) => child.type === "function_definition" && field(child, "name")?.text === "__init__",
    );
    if (maker)
      return parametersOf(maker)
        .slice(1)
        .map(({ name }) => name);
    return (body?.namedChildren ?? []).flatMap((child) => {
      const inner = child.type === "expression_statement" ? child.firstNamedChild : null;
      const isField = inner?.type === "assignment" && field(inner, "type") !== null;
      return isField ? [field(inner, "left")?.text ?? ""] : [];
    });
  }
  const [symbol] = code.functionsNamed(callee);
  if (!symbol) return [];
  const names = parametersOf(symbol.node).map(({ name }) => name);
  return names[0] === "self" || names[0] === "cls" ? names.slice(1) : names;
}

function pairValues(code: CodeIndex, key: string): Sibling[] {
  return code
    .mentions(key)
    .filter((path) => path.endsWith(".py"))
    .slice(0, MOST_SITES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("pair").flatMap((pair) => {
        const own = field(pair, "key");
        const value = field(pair, "value");
        return own && value && plainString(own) === key ? [{ file, node: value }] : [];
      }),
    );
}

function assignedValues(file: SourceFile, target: string): Sibling[] {
  return file.tree.rootNode.descendantsOfType("assignment").flatMap((node) => {
    const value = field(node, "right");
    return value && field(node, "left")?.text === target ? [{ file, node: value }] : [];
  });
}

/** What the same key is wrapped in where it is read elsewhere: `int(row["count"])` for `row["count"]`. */
function sameKey(code: CodeIndex, node: Node): Sibling[] {
  const own = readIn(node);
  const key = own && keyOfRead(own);
  if (!own || !key) return [];
  return code
    .mentions(key)
    .filter((path) => path.endsWith(".py"))
    .slice(0, MOST_SITES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("call").flatMap((call) => {
        const [only, ...others] = readCall(call).positional;
        if (!only || others.length > 0 || readCall(call).named.size > 0) return [];
        const name = lastNameOf(field(call, "function") ?? call) ?? "";
        if (/^(?:print|str|repr|len|append|add|get|format|bool|list)$/.test(name)) return [];
        return only.type === own.type && keyOfRead(only) === key ? [{ file, node: call }] : [];
      }),
    );
}

function keyOfRead(read: Node): string | null {
  if (read.type === "subscript") {
    const key = field(read, "subscript");
    return key && plainString(key);
  }
  if (read.type !== "call") return null;
  const [first] = readCall(read).positional;
  const isGet = lastNameOf(field(read, "function") ?? read) === "get";
  return isGet && first ? plainString(first) : null;
}

/** The other arguments or entries beside an expression. */
function neighbours(file: SourceFile, node: Node): Sibling[] {
  const slot = node.parent && /^(?:keyword_argument|pair)$/.test(node.parent.type) ? node.parent : node;
  return (slot.parent?.namedChildren ?? [])
    .filter((other) => other.id !== slot.id && other.type !== "comment")
    .map((other) => ({ file, node: field(other, "value") ?? other }));
}

const CONVERSIONS = /^(?:int|float|Decimal|bool|fromisoformat|Fraction)$/;

/**
 * `int(row["crates"] or 0)`, `int(row["crates"]) if row["crates"] else 0` and `Decimal(row["tax"].replace(",", "."))` beside
 * `int(row["boxes"])` and `Decimal(row["net"])`: how the function, else its file, converts other entries of such a record. Nothing
 * where it does so in several ways; what stands for nothing is not taken over for money and for what names things.
 */
function convertedBeside(file: SourceFile, node: Node): Sibling[] {
  const [own, ...others] = readCall(node).positional;
  const name = node.type === "call" ? lastNameOf(field(node, "function") ?? node) : null;
  const key = own && keyOfRead(own);
  if (!name || !own || others.length > 0 || !key || !CONVERSIONS.test(name)) return [];
  const formsIn = (scope: Node) =>
    scope.descendantsOfType("call").flatMap((call) => {
      const [read] = readsIn(call);
      const isAlike =
        call.id !== node.id &&
        lastNameOf(field(call, "function") ?? call) === name &&
        read !== undefined &&
        keyOfRead(read) !== null &&
        holderText(read) === holderText(own);
      const { parent } = call;
      const isConditional = parent?.type === "conditional_expression" && parent.namedChild(0)?.id === call.id;
      if (!isAlike) return [];
      const whole = isConditional ? parent : call;
      return [{ file, node: whole, text: whole.text.replaceAll(read.text, "_") }];
    });
  const plain = node.text.replaceAll(own.text, "_");
  const within = formsIn(scopeOf(node)).filter(({ text }) => text !== plain);
  const around = within.length > 0 ? within : formsIn(file.tree.rootNode);
  const [first] = around;
  if (!first || around.some(({ text }) => text !== first.text) || first.text === plain) return [];
  const isStandIn = /\bor\b|\bif\b/.test(first.text);
  // What stands for nothing in the rows of another function says nothing of these.
  return isStandIn && (within.length === 0 || isDelicate(key)) ? [] : around;
}

/** `row` of `row["count"]` and `row.get("count")`. */
function holderText(read: Node): string | undefined {
  const callee = read.type === "call" ? field(read, "function") : null;
  return (callee ? field(callee, "object") : field(read, "value"))?.text;
}

/** Whether a neighbour is made by a function of the project that does what this expression does, and more. */
function appliesKin(code: CodeIndex, path: string, other: Node, node: Node): boolean {
  if (other.type !== "call" || node.type !== "call") return false;
  const wanted = lastNameOf(field(node, "function") ?? node);
  const callee = field(other, "function")?.text ?? "";
  const found = code.resolve(path, callee);
  if (found?.node?.type !== "function_definition" || !wanted) return false;
  return found.node
    .descendantsOfType("call")
    .some((call) => lastNameOf(field(call, "function") ?? call) === wanted);
}

function overlaps(left: Node, right: Node): boolean {
  return left.startIndex < right.endIndex && right.startIndex < left.endIndex;
}

/** The one raw read in an expression: `row["sum"]`, `data.get("sum")`, `order.total`, `text`; null where there are several. */
export function readIn(node: Node): Node | null {
  const found = readsIn(node);
  const [only] = found;
  return found.length === 1 && only && only.type !== "lambda" ? only : null;
}

function readsIn(node: Node): Node[] {
  const found: Node[] = [];
  const visit = (one: Node): void => {
    if (one.type === "attribute" && isModuleLike(one)) return;
    if (one.type === "subscript" || one.type === "attribute") {
      found.push(one);
      return;
    }
    if (one.type === "identifier") {
      found.push(one);
      return;
    }
    if (one.type === "call") {
      const callee = field(one, "function");
      if (keyOfRead(one) !== null) {
        found.push(one);
        return;
      }
      if (callee?.type === "attribute") {
        const object = field(callee, "object");
        if (object && !/^(?:identifier)$/.test(object.type)) visit(object);
        else if (object && readCall(one).positional.length === 0) found.push(object);
      }
      for (const given of [...readCall(one).positional, ...readCall(one).named.values()]) visit(given);
      return;
    }
    if (/^(?:lambda|list_comprehension|generator_expression|dictionary_comprehension)$/.test(one.type)) {
      found.push(one, one);
      return;
    }
    for (const child of one.namedChildren) visit(child);
  };
  visit(node);
  return found;
}

/** `dt.timezone`, `Decimal.ROUND`: constants of modules and classes are no data. */
function isModuleLike(node: Node): boolean {
  return (
    /^(?:dt|datetime|timezone|decimal|math|os|re|json|self\.__class__)\b/.test(node.text) ||
    /^[A-Z]/.test(node.text)
  );
}

/** A sibling's form around this expression's own read; null where it says the same, or cannot be said here. */
function adapted(
  code: CodeIndex,
  from: SourceFile,
  sibling: Node,
  file: SourceFile,
  node: Node,
): { text: string; imports: Edit[] } | null {
  const read = readIn(node);
  const all = readsIn(sibling);
  const [other] = all;
  // `int(row["n"]) if row["n"] else 0` reads one thing twice.
  if (all.some(({ text, type }) => text !== other?.text || type === "lambda")) return null;
  if (!read || !other || other.id === sibling.id || sibling.text.includes("\n")) return null;
  if (read.type !== other.type && !(isKeyed(read) && isKeyed(other))) return null;
  const isHere = from.path === file.path && scopeOf(sibling).id === scopeOf(node).id;
  const known = namesAt(code, file, node);
  const imports: Edit[] = [];
  const splices = all.map(({ startIndex: start, endIndex: end }) => ({ start, end, text: read.text }));
  const locals = new Set(parametersOf(scopeOf(sibling)).map(({ name }) => name));
  for (const name of namesRead(sibling)) {
    if (all.some((one) => one.startIndex <= name.startIndex && name.endIndex <= one.endIndex)) continue;
    if (isHere && known.has(name.text)) continue;
    if (locals.has(name.text)) return null;
    const made = moduleNameAt(code, from, name.text, { file, statement: node });
    if (!made) return null;
    imports.push(...made.imports);
    if (made.text !== name.text)
      splices.push({ start: name.startIndex, end: name.endIndex, text: made.text });
  }
  let text = "";
  let position = sibling.startIndex;
  for (const splice of splices.toSorted((left, right) => left.start - right.start)) {
    text += from.text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  text += from.text.slice(position, sibling.endIndex);
  if (text === node.text) return null;
  return { text: sibling.type === "conditional_expression" ? enclosed(node, text) : text, imports };
}

function isKeyed(node: Node): boolean {
  return keyOfRead(node) !== null;
}
