import type { Node } from "web-tree-sitter";
import { type Kind, kindsOf } from "./name-kinds.ts";
import type { Dialect } from "./view.ts";

/** What stands around a statement in its function. */
export interface Scope {
  /** The innermost function around the statement. */
  readonly function: Node;
  readonly name: string;
  /** Parameters without the receiver. */
  readonly parameters: readonly string[];
  /** Names that hold a value when the statement runs, nearest first. */
  readonly names: readonly string[];
  kindOf(name: string): Kind;
  /** Texts of expressions that are read in the function and can be read here, nearest first. */
  readonly values: readonly string[];
  /** Conditions of the function, and simple ones on its names, likeliest first. */
  readonly atoms: readonly string[];
  /** What other functions of the file compare, of names that hold a value here as well. */
  readonly askedInOthers: readonly string[];
  /** What the function returns elsewhere. */
  readonly returned: readonly string[];
  /** Whole statements by which the function leaves with an error elsewhere. */
  readonly refusals: readonly string[];
  /** Members that are read or set on a name: `balance` of `self`. */
  membersOf(name: string): readonly string[];
  readonly inLoop: boolean;
}

const MOST_NAMES = 14;
const MOST_CONSTANTS = 5;
const MOST_VALUES = 18;
const MOST_ATOMS = 26;
const LONGEST_VALUE = 40;
const LONGEST_CONDITION = 50;

export function scopeOf(statement: Node, dialect: Dialect): Scope | null {
  const own = enclosing(statement, dialect.isFunction);
  if (!own) return null;
  const parameters = parametersOf(own, dialect);
  const functions = functionsAround(own, dialect);
  const outermost = functions.at(-1) ?? own;
  const { nodes, kinds } = readingOf(outermost, dialect);
  const names = namesAround(statement, functions, dialect);
  const isKnown = knownAt(names, readingOf(outermost, dialect).bound);
  const kindOf = (name: string): Kind => kinds.get(name) ?? "unknown";
  const members = membersIn(enclosingClass(own) ?? own, dialect);
  const values = valuesNear(statement, nodes, names, isKnown, dialect);
  return {
    function: own,
    name: own.childForFieldName("name")?.text ?? "",
    parameters,
    names,
    kindOf,
    values,
    atoms: atomsAt(statement, nodes, names, { kindOf, isKnown, values }, dialect),
    askedInOthers: askedInOthers(statement, names, dialect),
    returned: returnedIn([...walk(own)], dialect),
    refusals: nodes.filter((node) => dialect.statement(node).kind === "raise").map((node) => node.text),
    membersOf: (name) => members.get(name) ?? [],
    inLoop: loopAround(statement, own, dialect),
  };
}

interface Reading {
  readonly nodes: readonly Node[];
  readonly kinds: Map<string, Kind>;
  /** Names that the function and those inside it bind. */
  readonly bound: ReadonlySet<string>;
}

/** By tree and node: every statement of a function asks for the same. */
const readings = new WeakMap<Node["tree"], Map<number, Reading>>();

function readingOf(outermost: Node, dialect: Dialect): Reading {
  const known = readings.get(outermost.tree) ?? new Map<number, Reading>();
  readings.set(outermost.tree, known);
  const found = known.get(outermost.id);
  if (found) return found;
  const nodes = [...walk(outermost)];
  const reading = { nodes, kinds: kindsOf(nodes, dialect), bound: boundIn(nodes, dialect) };
  known.set(outermost.id, reading);
  return reading;
}

/** All names that are parameters or targets somewhere in a function. */
function boundIn(nodes: readonly Node[], dialect: Dialect): Set<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if (dialect.isFunction(node) || node.type === "lambda")
      for (const name of parametersOf(node, dialect)) found.add(name);
    if (!TARGETS.test(node.type)) continue;
    const target =
      node.childForFieldName("left") ?? node.childForFieldName("name") ?? node.childForFieldName("alias");
    for (const name of target ? walk(target) : [])
      if (/^(?:identifier|shorthand_property_identifier_pattern)$/.test(name.type)) found.add(name.text);
  }
  return found;
}

/** Names that can be read at a statement: those that hold a value there, and all that the function does not bind itself. */
function knownAt(names: readonly string[], bound: ReadonlySet<string>): (name: string) => boolean {
  const own = new Set([...names, "self", "this"]);
  return (name) => own.has(name) || !bound.has(name);
}

/** A function and those around it, the innermost first: a callback reads what its function holds. */
function functionsAround(own: Node, dialect: Dialect): Node[] {
  const found: Node[] = [];
  for (let node: Node | null = own; node; node = node.parent) if (dialect.isFunction(node)) found.push(node);
  return found;
}

function namesAround(statement: Node, functions: readonly Node[], dialect: Dialect): string[] {
  const names = functions.flatMap((one) => {
    const inner = [...walk(one)].filter(
      (node) => node.id !== one.id && dialect.isFunction(node) && !contains(node, statement),
    );
    const nodes = [...walk(one)].filter((node) => !inner.some((other) => contains(other, node)));
    return namesAt(statement, one, nodes, parametersOf(one, dialect), dialect);
  });
  const [own] = functions;
  return [...new Set([...names, ...(own ? constantsOf(own) : [])])].slice(0, MOST_NAMES);
}

export function enclosing(node: Node | null, test: (node: Node) => boolean): Node | null {
  for (let current = node; current; current = current.parent) if (test(current)) return current;
  return null;
}

function enclosingClass(node: Node): Node | null {
  return enclosing(node, ({ type }) => /^class_(?:definition|declaration|body)$|^class$/.test(type));
}

function loopAround(statement: Node, own: Node, dialect: Dialect): boolean {
  for (let node = statement.parent; node && node.id !== own.id; node = node.parent)
    if (/^(?:for|while)$/.test(dialect.statement(node).kind)) return true;
  return false;
}

/** Nodes below one, in the order of the text. */
export function* walk(root: Node): Generator<Node> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...node.namedChildren.toReversed());
  }
}

/** Names that the parameters of a function give to what it is called with, without the receiver. */
export function parametersOf(own: Node, dialect: Dialect): string[] {
  const list = own.childForFieldName("parameters") ?? own.childForFieldName("parameter");
  if (!list) return [];
  if (list.type === "identifier") return [list.text];
  const names = list.namedChildren.flatMap((parameter) => {
    const inner = [...walk(parameter)].filter(
      (node) =>
        /^(?:identifier|shorthand_property_identifier_pattern)$/.test(node.type) && isBound(node, parameter),
    );
    return inner.map((node) => node.text);
  });
  return names.filter((name) => dialect.id !== "python" || !/^(?:self|cls)$/.test(name));
}

/** Whether a name inside a parameter is what is bound, not its default or its type. */
function isBound(node: Node, parameter: Node): boolean {
  for (let current: Node | null = node; current && current.id !== parameter.id; current = current.parent) {
    const parent: Node | null = current.parent;
    if (!parent) break;
    const isValue = ["value", "type", "right"].some(
      (name) => parent.childForFieldName(name)?.id === current?.id,
    );
    if (isValue || /^type/.test(current.type)) return false;
  }
  return true;
}

const TARGETS =
  /^(?:assignment|augmented_assignment|named_expression|variable_declarator|assignment_expression|for_statement|for_in_statement|for_in_clause|as_pattern)$/;

/** Parameters, and what is bound in front of the statement or in a loop around it. */
function namesAt(
  statement: Node,
  own: Node,
  nodes: readonly Node[],
  parameters: readonly string[],
  dialect: Dialect,
): string[] {
  const bound = new Map<string, number>();
  for (const node of nodes) {
    if (!TARGETS.test(node.type)) continue;
    const target =
      node.childForFieldName("left") ?? node.childForFieldName("name") ?? node.childForFieldName("alias");
    if (!target || (node.type === "for_in_clause" && !contains(node.parent, statement))) continue;
    for (const name of walk(target)) {
      if (!/^(?:identifier|shorthand_property_identifier_pattern)$/.test(name.type) || isInside(name, target))
        continue;
      const isBefore = node.startIndex < statement.startIndex || contains(node, statement);
      if ((isBefore || inSameLoop(node, statement, own, dialect)) && !bound.has(name.text))
        bound.set(name.text, Math.abs(statement.startIndex - node.startIndex));
    }
  }
  const local = [...bound].toSorted((left, right) => left[1] - right[1]).map(([name]) => name);
  return [...new Set([...local, ...parameters])];
}

/** Names of the file itself that hold a value, whatever function it is in. */
function constantsOf(own: Node): string[] {
  let root = own;
  while (root.parent) root = root.parent;
  const found: string[] = [];
  for (const node of root.namedChildren) {
    const inner = node.type === "export_statement" ? node.childForFieldName("declaration") : node;
    for (const one of inner?.namedChildren ?? []) {
      const target = /^(?:assignment|variable_declarator)$/.test(one.type)
        ? (one.childForFieldName("left") ?? one.childForFieldName("name"))
        : null;
      const value = one.childForFieldName("right") ?? one.childForFieldName("value");
      if (target?.type === "identifier" && value && !/function|class|lambda/.test(value.type))
        found.push(target.text);
    }
  }
  return found.slice(0, MOST_CONSTANTS);
}

/** Whether a name is only the object of a member or an index that is assigned. */
function isInside(name: Node, target: Node): boolean {
  const parent = name.parent;
  if (!parent || name.id === target.id) return false;
  return /^(?:attribute|subscript|member_expression|subscript_expression)$/.test(parent.type);
}

function contains(outer: Node | null, inner: Node): boolean {
  return outer !== null && outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

function inSameLoop(binding: Node, statement: Node, own: Node, dialect: Dialect): boolean {
  for (let node = statement.parent; node && node.id !== own.id; node = node.parent)
    if (/^(?:for|while)$/.test(dialect.statement(node).kind) && contains(node, binding)) return true;
  return false;
}

function membersIn(root: Node, dialect: Dialect): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const node of walk(root)) {
    const seen = dialect.view(node);
    if (seen?.kind !== "member") continue;
    const parent = node.parent ? dialect.view(node.parent) : null;
    if (parent?.kind === "call" && parent.callee.id === node.id) continue;
    const own = found.get(seen.object.text) ?? [];
    if (!own.includes(seen.property.text)) own.push(seen.property.text);
    found.set(seen.object.text, own);
  }
  return found;
}

/** Expressions that are read somewhere in the function and whose names hold a value here. */
function valuesNear(
  statement: Node,
  nodes: readonly Node[],
  names: readonly string[],
  isKnown: (name: string) => boolean,
  dialect: Dialect,
): string[] {
  const found = new Map<string, number>();
  for (const node of nodes) {
    const kind = dialect.view(node)?.kind;
    if (!kind || !/^(?:member|index|call|arithmetic)$/.test(kind) || node.text.length > LONGEST_VALUE)
      continue;
    if (node.text.includes("\n") || !dialect.isRead(node)) continue;
    const parent = node.parent ? dialect.view(node.parent) : null;
    if (parent?.kind === "call" && parent.callee.id === node.id) continue;
    const root = [...walk(node)].filter(
      (one) => one.type === "identifier" && dialect.isRead(one) && !isCallee(one, dialect),
    );
    if (!root.every((one) => isKnown(one.text))) continue;
    const distance = Math.abs(node.startIndex - statement.startIndex);
    found.set(node.text, Math.min(distance, found.get(node.text) ?? Number.POSITIVE_INFINITY));
  }
  const ordered = [...found].toSorted((left, right) => left[1] - right[1]).map(([text]) => text);
  return [...names, ...ordered].slice(0, MOST_VALUES);
}

function isCallee(node: Node, dialect: Dialect): boolean {
  const parent = node.parent ? dialect.view(node.parent) : null;
  return parent?.kind === "call" && parent.callee.id === node.id;
}

interface Around {
  readonly kindOf: (name: string) => Kind;
  readonly isKnown: (name: string) => boolean;
  readonly values: readonly string[];
}

/** Conditions that could be asked here. */
function atomsAt(
  statement: Node,
  nodes: readonly Node[],
  names: readonly string[],
  { kindOf, isKnown, values }: Around,
  dialect: Dialect,
): string[] {
  const { words } = dialect;
  const found: string[] = [];
  const conditions = nodes
    .filter((node) => node.text.length < LONGEST_CONDITION && isCondition(node, dialect))
    .filter((node) =>
      [...walk(node)].every(
        (one) =>
          one.type !== "identifier" || !dialect.isRead(one) || isKnown(one.text) || isCallee(one, dialect),
      ),
    )
    .toSorted(
      (left, right) =>
        Math.abs(left.startIndex - statement.startIndex) - Math.abs(right.startIndex - statement.startIndex),
    );
  for (const node of conditions) found.push(node.text, words.not(node.text));
  for (const text of askedInOthers(statement, names, dialect)) found.push(text, words.not(text));
  const [first, second] = names.filter((name) => kindOf(name) === "list");
  if (first && second)
    found.push(`${words.length(first)} ${dialect.id === "python" ? "!=" : "!=="} ${words.length(second)}`);
  for (const name of names) {
    const kind = kindOf(name);
    if (kind === "function") continue;
    if (kind === "number")
      found.push(
        words.equal(name, "0"),
        `${name} < 0`,
        `${name} <= 0`,
        `${name} > 0`,
        words.equal(name, "1"),
      );
    else if (kind === "list" || kind === "text" || kind === "map") found.push(words.isEmpty(name), name);
    else found.push(words.isNothing(name), words.isEmpty(name), name, words.equal(name, "0"));
    if (kind === "list") found.push(`${words.length(name)} == 1`, `${words.length(name)} < 2`);
  }
  const lists = names.filter((name) => /^(?:list|map|unknown)$/.test(kindOf(name)));
  const parts = names.filter((name) => !/^(?:list|map|function|truth)$/.test(kindOf(name)));
  for (const list of lists.slice(0, 4))
    for (const part of parts.slice(0, 4))
      if (list !== part) found.push(words.contains(list, part), words.not(words.contains(list, part)));
  const numbers = values.filter((value) => /^(?:number|unknown)$/.test(kindOf(value)) && /^\w+$/.test(value));
  for (const left of numbers.slice(0, 5))
    for (const right of numbers.slice(0, 5))
      if (left < right) found.push(`${left} < ${right}`, `${left} > ${right}`, words.equal(left, right));
  return [...new Set(found)].slice(0, MOST_ATOMS);
}

const MOST_OTHERS = 3;

interface Question {
  readonly text: string;
  readonly names: readonly string[];
}

/** By tree: what a file compares anywhere, with the names in it. */
const questions = new WeakMap<Node["tree"], readonly Question[]>();

function questionsIn({ tree }: Node, dialect: Dialect): readonly Question[] {
  const known = questions.get(tree);
  if (known) return known;
  const compared = [...walk(tree.rootNode)].filter(
    (node) => dialect.view(node)?.kind === "compare" && node.text.length < LONGEST_CONDITION,
  );
  const found = compared.map((node) => ({
    text: node.text,
    names: [...walk(node)]
      .filter((one) => one.type === "identifier" && dialect.isRead(one) && !isCallee(one, dialect))
      .map(({ text }) => text),
  }));
  questions.set(tree, found);
  return found;
}

/** What other functions of the file compare, where the names in it hold a value of this function as well. */
function askedInOthers(statement: Node, names: readonly string[], dialect: Dialect): readonly string[] {
  const asked = questionsIn(statement, dialect).filter(
    (one) => one.names.length > 0 && one.names.every((name) => names.includes(name)),
  );
  return [...new Set(asked.map(({ text }) => text))].slice(0, MOST_OTHERS);
}

/** What compares or joins, and a call by which something is decided. */
function isCondition(node: Node, dialect: Dialect): boolean {
  const kind = dialect.view(node)?.kind;
  if (kind === "compare" || kind === "logic" || kind === "not") return true;
  if (kind !== "call") return false;
  let around = node.parent;
  while (around && isJoined(around, dialect)) around = around.parent;
  const told = around && dialect.statement(around);
  return (told?.kind === "if" || told?.kind === "while") && contains(told.condition, node);
}

/** Whether conditions are joined or denied here, or stand in brackets. */
function isJoined(node: Node, dialect: Dialect): boolean {
  return /^(?:logic|not)$/.test(dialect.view(node)?.kind ?? "") || node.type === "parenthesized_expression";
}

function returnedIn(nodes: readonly Node[], dialect: Dialect): string[] {
  const texts = nodes.flatMap((node) => {
    const told = dialect.statement(node);
    return told.kind === "return" ? [told.value?.text ?? dialect.words.nothing] : [];
  });
  return [...new Set(texts)];
}
