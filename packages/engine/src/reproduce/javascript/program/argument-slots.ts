import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../../code/nodes.ts";

/** What a program takes at one place of its command line, as its code reads it. */
export interface ArgumentSlot {
  /** Place after the program's own name, from 0; the name of an option. */
  readonly at: number | string;
  readonly kind: "file" | "number" | "word" | "flag";
}

const READING =
  /(?:^|\.)(?:readFile(?:Sync)?|createReadStream|open(?:Sync)?|existsSync|stat(?:Sync)?|access(?:Sync)?|require|import|\w*(?:[rR]ead|[lL]oad|[oO]pen|[iI]mport)\w*)$/;
const FILE_NAME = /(?:file|path|source|input|filename)$/i;
const NUMBER = /^(?:Number|parseInt|parseFloat|BigInt|Number\.parse(?:Int|Float))$/;
const NUMBER_NAME =
  /^(?:n|count|limit|size|total|year|month|days?|port|number|page|max|min|from|to|width|depth)$/i;

/** The places of the command line that a file reads, in order; none where it reads none. */
export function argumentSlots(file: SourceFile): ArgumentSlot[] {
  const found = new Map<number | string, ArgumentSlot>();
  const add = (at: number | string, kind: ArgumentSlot["kind"]) => {
    const known = found.get(at);
    if (!known || known.kind === "word") found.set(at, { at, kind });
  };
  for (const member of file.tree.rootNode.descendantsOfType("member_expression")) {
    if (member.text !== "process.argv") continue;
    for (const [node, offset] of wholesOf(member)) readWhole(file, node, offset, add);
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

type Add = (at: number | string, kind: ArgumentSlot["kind"]) => void;

/** The list itself, cut or not, with the number of words before its first one that belong to the program; by its name too. */
function wholesOf(argv: Node): (readonly [Node, number])[] {
  const parent = argv.parent;
  const call = parent?.type === "member_expression" ? parent.parent : null;
  const isCut = parent && call?.type === "call_expression" && field(parent, "property")?.text === "slice";
  const cut = isCut ? Number(field(call, "arguments")?.firstNamedChild?.text ?? 0) : 0;
  const whole = isCut ? call : argv;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const name = declarator && field(declarator, "name");
  if (name?.type !== "identifier") return [[whole, 2 - cut]];
  const scope = ancestorOfType(whole, ["statement_block", "program"]) ?? whole;
  return scope
    .descendantsOfType("identifier")
    .filter((use) => use.text === name.text && use.id !== name.id)
    .map((use) => [use, 2 - cut] as const);
}

function readWhole(file: SourceFile, whole: Node, offset: number, add: Add): void {
  const parent = whole.parent;
  if (parent?.type === "subscript_expression" && field(parent, "object")?.id === whole.id) {
    const index = Number(field(parent, "index")?.text);
    if (Number.isInteger(index) && index >= offset) add(index - offset, kindOf(file, parent));
    return;
  }
  const target = parent?.type === "variable_declarator" ? field(parent, "name") : null;
  if (target?.type !== "array_pattern") return;
  let at = -offset;
  for (const child of target.children) {
    if (child.type === ",") at += 1;
    const name = child.type === "assignment_pattern" ? field(child, "left") : child;
    if (name?.type === "identifier" && at >= 0) add(at, kindOfName(file, name));
  }
}

function kindOf(file: SourceFile, node: Node): ArgumentSlot["kind"] {
  const own = kindOfUse(node);
  if (own !== "word") return own;
  const declarator = ancestorOfType(node, ["variable_declarator"]);
  const name = declarator && field(declarator, "name");
  return name?.type === "identifier" ? kindOfName(file, name) : "word";
}

function kindOfName(file: SourceFile, name: Node): ArgumentSlot["kind"] {
  const uses = file.tree.rootNode
    .descendantsOfType("identifier")
    .filter((use) => use.text === name.text && use.id !== name.id);
  const kinds = uses.map(kindOfUse);
  const told = kinds.find((kind) => kind !== "word");
  if (told) return told;
  return FILE_NAME.test(name.text) ? "file" : NUMBER_NAME.test(name.text) ? "number" : "word";
}

/** What an expression is handed to says of it; through casts, joins of paths and defaults. */
function kindOfUse(node: Node): ArgumentSlot["kind"] {
  for (let current = node, depth = 0; depth < 6; depth++) {
    const parent = current.parent;
    if (!parent) return "word";
    if (parent.type === "unary_expression" && parent.text.startsWith("+")) return "number";
    if (parent.type === "arguments") {
      const call = parent.parent;
      const callee = call && (field(call, "function") ?? field(call, "constructor"));
      const name = callee?.text.replace(/\s+/g, "") ?? "";
      if (NUMBER.test(name)) return "number";
      if (READING.test(name)) return "file";
      if (!/(?:^|\.)(?:resolve|join|URL|pathToFileURL)$/.test(name)) return "word";
      current = call as Node;
      continue;
    }
    if (
      !/^(?:as_expression|non_null_expression|parenthesized_expression|binary_expression|ternary_expression|new_expression|await_expression)$/.test(
        parent.type,
      )
    )
      return "word";
    current = parent;
  }
  return "word";
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
    if (plainString(type) === "boolean") add(`--${name}`, "flag");
    else add(`--${name}`, FILE_NAME.test(name) ? "file" : NUMBER_NAME.test(name) ? "number" : "word");
  }
  if (/\bpositionals\[0\]|\[\s*\w+[^\]]*\]\s*=\s*positionals/.test(file.text)) add(0, "word");
}

function pairOf(object: Node, name: string): Node | null {
  const pair = object.namedChildren.find((child) => field(child, "key")?.text === name);
  return pair ? field(pair, "value") : null;
}
