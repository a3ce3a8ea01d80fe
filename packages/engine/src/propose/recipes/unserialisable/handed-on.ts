import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { broughtIn, functionAt, ideaOf, isView, type Sink, sinkOf, suits, viewed, viewsIn } from "./ideas.ts";

/** A call of the function that writes, and what it hands over to be written. */
export interface HandedOn {
  readonly file: SourceFile;
  readonly call: Node;
  readonly value: Node;
}

/** The call on the trace that handed over what is written, and the other calls of the same function. */
export interface Handing {
  readonly own: HandedOn;
  readonly others: readonly HandedOn[];
}

/**
 * `outbox.add("dog.renamed", { before, dog })`: the function that writes is given what it writes, and the one that gives it
 * is at fault. None where the trace does not name it, or where nothing that is written was given.
 */
export function handingsOf(
  code: CodeIndex,
  { frames, frame, file }: JavascriptFault,
  written: Node,
): Handing[] {
  const symbol = code.functionAt(frame.path, frame.line);
  const outer = frames.slice(0, frames.indexOf(frame)).at(-1);
  if (!symbol || !outer || symbol.path !== file.path) return [];
  const read = new Set(
    [written, ...written.descendantsOfType(["identifier", "shorthand_property_identifier"])].map(
      ({ text }) => text,
    ),
  );
  const calls = code.callsOf(symbol.name).filter(({ path }) => code.file(path)?.isTest === false);
  return parameterNames(symbol.node).flatMap((name, index): Handing[] => {
    if (name === null || !read.has(name)) return [];
    const all = calls.flatMap(({ path, node }) => handedBy(code, symbol, path, node, index) ?? []);
    const own = all.find(
      ({ file: at, call }) =>
        at.path === outer.path && startLineOf(call) <= outer.line && outer.line <= endLineOf(call),
    );
    return own ? [{ own, others: all.filter(({ call }) => call.id !== own.call.id) }] : [];
  });
}

function handedBy(
  code: CodeIndex,
  symbol: FunctionSymbol,
  path: string,
  call: Node,
  index: number,
): HandedOn | null {
  const file = code.file(path);
  const callees = calleesOf(code, path, call);
  const isOf = callees.length === 0 || callees.some((callee) => callee.symbol.node.id === symbol.node.id);
  const value = (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment")[
    index
  ];
  return file && value && isOf ? { file, call, value } : null;
}

/** The things in what is handed over: itself, or the entries of an object that is put together for it. */
export function thingsIn(value: Node): Node[] {
  if (value.type !== "object") return /^(?:identifier|member_expression)$/.test(value.type) ? [value] : [];
  return value.namedChildren.flatMap((child) => {
    if (child.type === "shorthand_property_identifier") return [child];
    const entry = child.type === "pair" ? field(child, "value") : null;
    return entry && /^(?:identifier|member_expression)$/.test(entry.type) ? [entry] : [];
  });
}

/** A view that what other calls hand over goes through: `dog: card(dog)`. */
export function handedViewIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const sink = sinkOf(fault);
  for (const handing of sink ? handingsOf(code, fault, sink.value) : []) {
    const idea = sink && viewedAsBeside(investigation, fault, sink, handing);
    if (idea) return [idea];
  }
  return [];
}

function viewedAsBeside(
  investigation: Investigation,
  fault: JavascriptFault,
  sink: Sink,
  { own, others }: Handing,
): Idea | null {
  const { code } = investigation;
  const things = thingsIn(own.value);
  for (const { file: other, value, call } of others)
    for (const name of viewsIn(value)) {
      const target = code.resolve(other.path, name.text);
      const symbol = target && functionAt(code, target.path, target.node);
      if (!symbol || !isView(symbol)) continue;
      const given = new Set(givenTo(name));
      const named = things.filter(({ text }) => given.has(text));
      const suiting = things.filter((thing) => suits(code, symbol, fault.exception.value, thing));
      const fitting = named.length > 0 ? named : suiting.length > 1 ? suiting.filter(isThing) : suiting;
      const [thing, ...more] = fitting;
      const brought = thing && more.length === 0 ? broughtIn(code, own.file, symbol) : null;
      if (!thing || !brought) continue;
      const text = viewed(brought.local, thing);
      const isShort = thing.type === "shorthand_property_identifier";
      const edit = textEdit(
        own.file,
        thing.startIndex,
        thing.endIndex,
        isShort ? `${thing.text}: ${text}` : text,
      );
      const place = `${other.path}:${startLineOf(call)}`;
      return ideaOf(investigation, own.file, { ...sink, call: own.call, value: thing }, symbol.name, place, [
        ...brought.edits,
        edit,
      ]);
    }
  return null;
}

/** Whether a value was looked up or made as a whole, and is no part of another one. */
function isThing(value: Node): boolean {
  const bound = lastBinding(value, value.text);
  return bound !== null && /^(?:call|await|new|object)(?:_expression)?$/.test(bound.type);
}

/** What a view is called with: `dog` of `card(dog)`. */
function givenTo(name: Node): string[] {
  const call = name.parent?.type === "call_expression" ? name.parent : null;
  return call && field(call, "function")?.id === name.id
    ? (field(call, "arguments")?.namedChildren ?? []).map(({ text }) => text)
    : [];
}
