import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { nodeAt } from "../javascript/statements.ts";
import { bare } from "../sibling-care/unify.ts";
import { keyWithout, type Offer, type Piece } from "./offer.ts";
import { rewritten } from "./rewritten.ts";

const MOST_FRAMES = 6;
const MOST_AROUND = 3;
const MOST_CALLS = 60;

/**
 * A function on the trace that is handed over, or kept, as it is, where the others in such places are wrapped:
 * `bus.on("b", listener)` beside `bus.on("a", guarded(journal, listener))`.
 */
export function wrappedOffers({ code }: Investigation, fault: JavascriptFault): Offer[] {
  for (const frame of fault.frames.toReversed().slice(0, MOST_FRAMES)) {
    const file = code.file(frame.path);
    if (!file) continue;
    for (const definition of functionsAround(file, frame.line, frame.frame.column)) {
      const own = { file, node: handedOf(file, definition) };
      const made = own.node && offersAt(code, { file, node: own.node }, definition);
      if (made && made.length > 0) return made;
    }
  }
  return [];
}

function functionsAround(file: SourceFile, line: number, column: number | null): Node[] {
  const found: Node[] = [];
  for (let node = nodeAt(file, line, column ?? 1); node && found.length < MOST_AROUND; node = node.parent)
    if (isFunctionNode(node)) found.push(node);
  return found;
}

/** The function where it is handed over: itself, or its name where that is done once. */
function handedOf(file: SourceFile, definition: Node): Node | null {
  if (slotOf(definition)) return definition;
  const name =
    definition.parent?.type === "variable_declarator"
      ? field(definition.parent, "name")?.text
      : field(definition, "name")?.text;
  if (name === undefined) return null;
  const uses = file.tree.rootNode
    .descendantsOfType("identifier")
    .filter((use) => use.text === name && slotOf(use)?.kind === "argument");
  const [only, ...others] = uses;
  return only && others.length === 0 ? only : null;
}

interface Slot {
  readonly kind: "argument" | "entry" | "item" | "member" | "exported";
  /** What holds the siblings, or what they are handed to. */
  readonly holder: Node;
}

/** Where a value stands beside others of its kind. */
function slotOf(node: Node): Slot | null {
  const { parent } = node;
  if (parent?.type === "arguments" && parent.parent?.type === "call_expression")
    return { kind: "argument", holder: parent.parent };
  if (parent?.type === "pair" && field(parent, "value")?.id === node.id && parent.parent)
    return { kind: "entry", holder: parent.parent };
  if (parent?.type === "array") return { kind: "item", holder: parent };
  const target = parent?.type === "assignment_expression" ? field(parent, "left") : null;
  if (parent && target?.type === "member_expression") return { kind: "member", holder: parent };
  const isExported = parent?.parent?.parent?.type === "export_statement";
  return parent?.type === "variable_declarator" && isExported ? { kind: "exported", holder: parent } : null;
}

function offersAt(code: CodeIndex, own: Piece, definition: Node): Offer[] {
  const fillers = siblingsOf(code, own);
  const isAsync = isAsyncFunction(definition);
  const wrapped = fillers.flatMap((sibling) => {
    const inner = wrappedIn(code, sibling);
    return inner ? [{ sibling, inner }] : [];
  });
  // What does its work at once may be handed over as it is where what is waited for may not.
  const plain = fillers.filter((sibling) => {
    const given = functionGiven(code, sibling);
    return given !== null && isAsyncFunction(given) === isAsync;
  });
  const offers = wrapped.flatMap(({ sibling, inner }): Offer[] => {
    const made = rewritten(code, own, sibling, inner, own.node.text);
    if (!made) return [];
    const { startIndex, endIndex } = own.node;
    return [
      {
        key: keyWithout(sibling.node, inner),
        own,
        sibling,
        edits: [...made.imports, textEdit(own.file, startIndex, endIndex, made.text)],
        likeness: 0,
      },
    ];
  });
  const counts = [...Map.groupBy(offers, ({ key }) => key).values()].map(({ length }) => length);
  const most = Math.max(0, ...counts);
  // One alone says little, and as many that are not wrapped say the contrary.
  return most >= 2 && most > plain.length ? offers : [];
}

function isAsyncFunction(node: Node): boolean {
  return node.children.some(({ type }) => type === "async");
}

/** What fills the same place of the same call, object, list or module. */
function siblingsOf(code: CodeIndex, { file, node }: Piece): Piece[] {
  const slot = slotOf(node);
  if (!slot) return [];
  const { holder, kind } = slot;
  const others = (nodes: readonly (Node | null)[]): Piece[] =>
    nodes.flatMap((one) => (one && one.id !== node.id ? [{ file, node: one }] : []));
  if (kind === "entry") return others(holder.namedChildren.map((pair) => field(pair, "value")));
  if (kind === "item") return others(holder.namedChildren);
  if (kind === "member") {
    const object = field(field(holder, "left") ?? holder, "object")?.text;
    const all = file.tree.rootNode.descendantsOfType("assignment_expression");
    return others(
      all
        .filter((one) => field(field(one, "left") ?? one, "object")?.text === object)
        .map((one) => field(one, "right")),
    );
  }
  if (kind === "exported") {
    const all = file.tree.rootNode.descendantsOfType("export_statement");
    return others(
      all.flatMap((one) => one.descendantsOfType("variable_declarator")).map((one) => field(one, "value")),
    );
  }
  return argumentsBeside(code, { file, node }, holder);
}

/** Last of what other calls are given: of the same method of the same receiver, in the file, else in its folder. */
function argumentsBeside(code: CodeIndex, own: Piece, call: Node): Piece[] {
  const callee = field(call, "function");
  const name = callee && lastNameOf(callee);
  const list = field(call, "arguments")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const fromEnd = list.length - list.findIndex(({ id }) => id === own.node.id);
  if (!callee || !name) return [];
  const folder = own.file.path.slice(0, own.file.path.lastIndexOf("/") + 1);
  const found = code
    .callsOf(name)
    .slice(0, MOST_CALLS)
    .flatMap(({ path, node }): Piece[] => {
      const file = code.file(path);
      const other = field(node, "function");
      if (!file || file.isTest || node.id === call.id || !path.startsWith(folder) || !other) return [];
      if (rootText(other) !== rootText(callee)) return [];
      const given = field(node, "arguments")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
      const filler = given.at(-fromEnd);
      return filler ? [{ file, node: filler }] : [];
    });
  const near = found.filter(({ file }) => file.path === own.file.path);
  return near.length > 0 ? near : found;
}

/** `bus.on` of `bus.on("a", f).on`: who is called, and by which method. */
function rootText(callee: Node): string {
  const object = callee.type === "member_expression" ? field(callee, "object") : null;
  const method = lastNameOf(callee) ?? "";
  if (object?.type !== "call_expression") return callee.text.replace(/\s+/g, "");
  const inner = field(object, "function");
  const root = inner ? rootText(inner) : object.text;
  return `${root.slice(0, root.lastIndexOf("."))}.${method}`;
}

/** The function in `guarded(journal, async () => …)`, or its name; null where the value is no wrapped function. */
function wrappedIn(code: CodeIndex, { file, node }: Piece): Node | null {
  const call = bare(node);
  if (call.type !== "call_expression") return null;
  for (const given of field(call, "arguments")?.namedChildren ?? []) {
    const piece = { file, node: given };
    const inner = wrappedIn(code, piece) ?? (functionGiven(code, piece) ? given : null);
    if (inner) return inner;
  }
  return null;
}

/** A function that is written in place, or named. */
function functionGiven(code: CodeIndex, { file, node }: Piece): Node | null {
  const plain = bare(node);
  if (isFunctionNode(plain)) return plain;
  const found = plain.type === "identifier" ? code.resolve(file.path, plain.text)?.node : null;
  const value = found?.type === "variable_declarator" ? field(found, "value") : found;
  return value && isFunctionNode(value) ? value : null;
}
