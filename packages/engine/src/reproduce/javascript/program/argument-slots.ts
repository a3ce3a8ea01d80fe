import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import {
  isLeftOut,
  kindOfExpression,
  kindOfItems,
  kindOfName,
  ofCalled,
  type SlotKind,
} from "./slot-kinds.ts";

/** What a program takes at one place of its command line, as its code reads it. */
export interface ArgumentSlot extends SlotKind {
  /** Place after the program's own name, from 0; the name of an option. */
  readonly at: number | string;
  /** What the code calls it. */
  readonly name?: string;
  /** Set where the program does without it. */
  readonly isOptional?: true;
}

/** Functions that the list of words is handed on to, one after the other. */
const MOST_HANDED = 3;

/** The places of the command line that a file reads, or has read, in order; none where it reads none. */
export function argumentSlots(code: CodeIndex, file: SourceFile): ArgumentSlot[] {
  const found = new Map<number | string, ArgumentSlot>();
  const add: Add = (at, kind, name, isOptional = false) => {
    const known = found.get(at);
    if (!known || (known.kind === "word" && !known.form))
      found.set(at, {
        at,
        ...kind,
        ...(name !== undefined && { name }),
        ...(isOptional && { isOptional: true }),
      });
  };
  for (const member of file.tree.rootNode.descendantsOfType("member_expression")) {
    if (member.text !== "process.argv") continue;
    for (const { home, node, offset } of wholesOf(code, file, member)) readWhole(home, node, offset, add);
  }
  for (const call of file.tree.rootNode.descendantsOfType("call_expression")) {
    if (lastNameOf(field(call, "function") ?? call) === "parseArgs") readOptions(file, call, add);
  }
  const placed = [...found.values()].filter(({ at }) => typeof at === "number");
  return [...found.values()]
    .toSorted((left, right) => orderOf(left) - orderOf(right))
    .slice(0, placed.length + 4);
}

function orderOf({ at }: ArgumentSlot): number {
  return typeof at === "number" ? at : 100;
}

type Add = (at: number | string, kind: SlotKind, name?: string, isOptional?: boolean) => void;

interface Whole {
  readonly home: SourceFile;
  readonly node: Node;
  /** Words in front that belong to the program. */
  readonly offset: number;
}

/** The list where it is used, cut or not. */
function wholesOf(code: CodeIndex, file: SourceFile, argv: Node): Whole[] {
  const parent = argv.parent;
  const call = parent?.type === "member_expression" ? parent.parent : null;
  const isCut = parent && call?.type === "call_expression" && field(parent, "property")?.text === "slice";
  const cut = isCut ? Number(field(call, "arguments")?.firstNamedChild?.text ?? 0) : 0;
  return followed(code, { home: file, node: isCut ? call : argv, offset: 2 - cut }, 0);
}

/** Itself, under the name that it gets, and in the function that it is handed to. */
function followed(code: CodeIndex, whole: Whole, depth: number): Whole[] {
  const { home, node, offset } = whole;
  const name = node.parent?.type === "variable_declarator" ? field(node.parent, "name") : null;
  const declared = name ? { home, node: name } : parameterFor(code, home, node);
  if (!declared || depth > MOST_HANDED) return [whole];
  if (declared.node.type !== "identifier") return [{ ...declared, offset }];
  const scope = ancestorOfType(declared.node, [...FUNCTIONS, "program"]) ?? declared.node;
  const body = scope.type === "program" ? scope : (field(scope, "body") ?? scope);
  return body
    .descendantsOfType("identifier")
    .filter((use) => use.text === declared.node.text && use.id !== declared.node.id)
    .flatMap((use) => followed(code, { home: declared.home, node: use, offset }, depth + 1));
}

/** The parameter that takes the list in a function of the project: `main(process.argv.slice(2))`. */
function parameterFor(code: CodeIndex, home: SourceFile, whole: Node): Omit<Whole, "offset"> | null {
  const list = whole.parent?.type === "arguments" ? whole.parent : null;
  const callee = list?.parent?.type === "call_expression" ? field(list.parent, "function") : null;
  const index = list?.namedChildren.findIndex((child) => child.id === whole.id) ?? -1;
  const found = callee && index >= 0 ? code.resolve(home.path, callee.text) : null;
  const file = found && code.file(found.path);
  if (!found?.node || !file || file.isTest) return null;
  const definition = FUNCTIONS.includes(found.node.type) ? found.node : field(found.node, "value");
  const own =
    definition && (field(definition, "parameters")?.namedChildren[index] ?? field(definition, "parameter"));
  const pattern = own && /_parameter$/.test(own.type) ? field(own, "pattern") : own;
  const node = pattern?.type === "assignment_pattern" ? field(pattern, "left") : pattern;
  return node ? { home: file, node } : null;
}

function readWhole(file: SourceFile, whole: Node, offset: number, add: Add): void {
  if (whole.type === "array_pattern") {
    readPattern(file, whole, offset, add);
    return;
  }
  const parent = whole.parent;
  if (parent?.type === "subscript_expression" && field(parent, "object")?.id === whole.id) {
    const index = Number(field(parent, "index")?.text);
    const declarator = parent.parent?.type === "variable_declarator" ? parent.parent : null;
    const name = declarator ? field(declarator, "name") : null;
    if (Number.isInteger(index) && index >= offset)
      add(
        index - offset,
        kindOfExpression(file, parent),
        name?.type === "identifier" ? name.text : undefined,
      );
    return;
  }
  const target = parent?.type === "variable_declarator" ? field(parent, "name") : null;
  if (target?.type === "array_pattern") readPattern(file, target, offset, add);
  const each = kindOfItems(file, whole);
  if (each) add(0, each);
}

/** `[name, ...files]`: of what follows, one is enough. */
function readPattern(file: SourceFile, pattern: Node, offset: number, add: Add): void {
  let at = 0 - offset;
  for (const child of pattern.children) {
    if (child.type === ",") at += 1;
    const inner =
      child.type === "assignment_pattern"
        ? field(child, "left")
        : child.type === "rest_pattern"
          ? child.firstNamedChild
          : child;
    if (inner?.type === "identifier" && at >= 0)
      add(
        at,
        kindOfName(file, inner),
        inner.text,
        child.type === "assignment_pattern" || isLeftOut(file, inner),
      );
  }
}

/** `parseArgs({ options: { file: { type: "string" }, all: { type: "boolean" } } })` of Node. */
function readOptions(file: SourceFile, call: Node, add: Add): void {
  const config = field(call, "arguments")?.firstNamedChild;
  const options = config?.type === "object" ? pairOf(config, "options") : null;
  for (const pair of options?.namedChildren ?? []) {
    const key = field(pair, "key");
    const value = field(pair, "value");
    const name = key && (plainString(key) ?? key.text);
    const type = value?.type === "object" ? pairOf(value, "type") : null;
    if (!name || !type) continue;
    if (plainString(type) === "boolean") add(`--${name}`, { kind: "flag" });
    else add(`--${name}`, { kind: ofCalled(name) });
  }
  for (const use of file.tree.rootNode.descendantsOfType("identifier"))
    if (use.text === "positionals") readWhole(file, use, 0, add);
}

function pairOf(object: Node, name: string): Node | null {
  const pair = object.namedChildren.find((child) => field(child, "key")?.text === name);
  return pair ? field(pair, "value") : null;
}
