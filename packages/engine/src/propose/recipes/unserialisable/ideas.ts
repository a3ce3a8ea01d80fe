import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { guess } from "../structure/scene.ts";
import { countedRowsIdeas } from "./counted-rows.ts";
import { thingsIn } from "./handed-on.ts";
import { methodViewIdeas } from "./method-view.ts";
import { plainNumberIdeas } from "./plain-number.ts";
import { isOfSaidType } from "./said-type.ts";
import { isOfSameSource } from "./same-source.ts";

const SINKS = /^(?:json|stringify|send|jsonp)$/;
const MOST = 3;

/** A call that writes a value as JSON, and what it was given. */
export interface Sink {
  readonly call: Node;
  readonly name: string;
  readonly value: Node;
}

/** How the rest of the house writes such values: through a view, by a function of its own, or with a replacer. */
export function writingIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const sink = sinkOf(fault);
  if (!sink) return [];
  const isBig = /BigInt/.test(fault.exception.value);
  const views = viewIdeas(investigation, fault, sink);
  const writers = [...writerIdeas(investigation, fault, sink), ...replacerIdeas(investigation, fault, sink)];
  const methods = isBig || views.length > 0 ? [] : methodViewIdeas(investigation, fault, sink);
  const found = (isBig ? [...writers, ...views] : [...views, ...methods, ...writers]).slice(0, MOST);
  if (found.length > 0) return found;
  const counted = isBig ? countedRowsIdeas(investigation, fault, sink.value) : [];
  return counted.length > 0 ? counted : plainNumberIdeas(investigation, fault, sink.value);
}

/** The call at fault that writes a value. */
export function sinkOf(fault: JavascriptFault): Sink | null {
  for (const call of callsAtFault(fault)) {
    const callee = field(call, "function");
    const name = callee ? (lastNameOf(callee) ?? "") : "";
    const value = field(call, "arguments")?.firstNamedChild;
    if (SINKS.test(name) && value && callee?.type === "member_expression") return { call, name, value };
  }
  return null;
}

/** The value written through a function of the house. */
export function ideaOf(
  investigation: Investigation,
  file: SourceFile,
  sink: Sink,
  name: string,
  where: string,
  edits: readonly Edit[],
): Idea {
  return guess({ investigation }, 0.9, {
    name: "written_as_elsewhere",
    sentence: "The request is answered in the form that the house gives to such things",
    cause: `\`${sink.value.text.slice(0, 60)}\` is written as JSON as it is, and JSON cannot hold all of it.`,
    explanation: `Writes it by \`${name}\`, as ${where} does.`,
    edits,
    basis: "house",
    place: { path: file.path, line: startLineOf(sink.call) },
  }).idea;
}

/** The name of a function where it is to be used, imported where need be; null where it cannot be. */
export function broughtIn(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
): { readonly local: string; readonly edits: readonly Edit[] } | null {
  const known = code.resolve(file.path, symbol.name);
  if (known?.path === symbol.path) return { local: symbol.name, edits: [] };
  return planJavascriptImport(code, file, { path: symbol.path, name: symbol.name });
}

/** `res.json(view(folder))`, `rows.map(view)`: functions through which other values go before they are written. */
function viewIdeas(investigation: Investigation, { file, exception }: JavascriptFault, sink: Sink): Idea[] {
  const { code } = investigation;
  const found = new Map<string, Idea>();
  for (const { file: other, call } of writingCalls(code, file)) {
    if (call.id === sink.call.id && other.path === file.path) continue;
    const written = field(call, "arguments")?.firstNamedChild;
    for (const name of written ? viewsIn(written) : []) {
      const target = code.resolve(other.path, name.text);
      const symbol = target && functionAt(code, target.path, target.node);
      if (!symbol || found.has(symbol.name) || !isView(symbol)) continue;
      const thing = thingFor(code, file, symbol, exception.value, sink.value, { path: other.path, name });
      const brought = thing && broughtIn(code, file, symbol);
      if (!thing || !brought) continue;
      const isShort = thing.type === "shorthand_property_identifier";
      const text = viewed(brought.local, thing);
      found.set(
        symbol.name,
        ideaOf(investigation, file, sink, symbol.name, `${other.path}:${startLineOf(name)}`, [
          ...brought.edits,
          textEdit(file, thing.startIndex, thing.endIndex, isShort ? `${thing.text}: ${text}` : text),
        ]),
      );
    }
  }
  return [...found.values()];
}

/** What of a written value a view is one of: the value itself, or an entry of the object that is made for the answer. */
function thingFor(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  message: string,
  value: Node,
  use: { readonly path: string; readonly name: Node },
): Node | null {
  const things = value.type === "object" ? thingsIn(value) : [value];
  const suiting = things.filter((thing) => suits(code, symbol, message, thing));
  const alike = () =>
    things.filter(
      (thing) =>
        isOfSameSource(code, { path: file.path, node: thing }, use) || isOfSaidType(code, symbol, thing),
    );
  const [only, ...others] = suiting.length > 0 ? suiting : alike();
  return only && others.length === 0 ? only : null;
}

/** Lists go through a view one by one. */
export function viewed(view: string, thing: Node): string {
  const isList = /(?:s|List|All)$/.test(thing.text) && !/(?:ss|us)$/.test(thing.text);
  return isList ? `${thing.text}.map(${view})` : `${view}(${thing.text})`;
}

function writingCalls(
  code: CodeIndex,
  own: SourceFile,
): { readonly file: SourceFile; readonly call: Node }[] {
  const paths = new Set([
    own.path,
    ...code.mentions(".json("),
    ...code.mentions("stringify("),
    ...code.mentions(".send("),
  ]);
  return [...paths].flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return file.tree.rootNode
      .descendantsOfType("call_expression")
      .filter((call) => {
        const callee = field(call, "function");
        return callee?.type === "member_expression" && SINKS.test(lastNameOf(callee) ?? "");
      })
      .map((call) => ({ file, call }));
  });
}

/** Names of functions of one argument that are called, or handed to `map`, within what is written. */
export function viewsIn(value: Node): Node[] {
  return [value, ...value.descendantsOfType("call_expression")].flatMap((node) => {
    if (node.type !== "call_expression") return [];
    const callee = field(node, "function");
    const given = field(node, "arguments")?.namedChildren ?? [];
    const [only] = given;
    if (callee?.type === "identifier" && given.length === 1) return [callee];
    const isMap = callee?.type === "member_expression" && field(callee, "property")?.text === "map";
    return isMap && only?.type === "identifier" ? [only] : [];
  });
}

/**
 * Whether a view is one of this value: the class that the message names has all that the view reads; of plain data the
 * names have to agree, or the part that closes the circle. A function that reads no part of its own takes anything.
 */
export function suits(code: CodeIndex, { node }: FunctionSymbol, message: string, value: Node): boolean {
  const className = /constructor '([^']+)'/.exec(message)?.[1] ?? null;
  const parameter = field(node, "parameter") ?? field(node, "parameters")?.firstNamedChild ?? null;
  const pattern = parameter && (field(parameter, "pattern") ?? field(parameter, "left") ?? parameter);
  if (!pattern) return false;
  const reads =
    pattern.type === "object_pattern"
      ? pattern.namedChildren.map((child) => (field(child, "key") ?? field(child, "left") ?? child).text)
      : node
          .descendantsOfType("member_expression")
          .filter((read) => field(read, "object")?.text === pattern.text)
          .flatMap((read) => field(read, "property")?.text ?? []);
  if (reads.length === 0) return true;
  const owners = className === null ? [] : code.classesNamed(className);
  if (owners.length > 0) {
    const own = owners.map((owner) => owner.node.text).join("\n");
    return reads.every((name) =>
      new RegExp(`\\bthis\\.${name}\\b|^\\s*(?:get |readonly |public |async )*${name}\\b`, "m").test(own),
    );
  }
  const isShort = value.type === "shorthand_property_identifier";
  const name = ((isShort ? value.text : lastNameOf(value)) ?? "").toLowerCase().replace(/s$/, "");
  if (pattern.type === "identifier" && name !== "" && pattern.text.toLowerCase() === name) return true;
  // A view that reads the very part by which the circle is closed writes something else in its place.
  const starts = /starting at object with constructor '[^']+'\s+\|\s+property '([^']+)'/.exec(message)?.[1];
  return starts !== undefined && reads.includes(starts);
}

/** The function that a declaration names. */
export function functionAt(code: CodeIndex, path: string, node: Node | null): FunctionSymbol | null {
  const value = node?.type === "variable_declarator" ? field(node, "value") : node;
  return code.symbolsOf(path)?.functions.find((symbol) => symbol.node.id === value?.id) ?? null;
}

/** A function of one thing that makes a new object of it, or plain data. */
export function isView({ node }: FunctionSymbol): boolean {
  const body = field(node, "body")?.text ?? "";
  const isObject = returnsOf(node).values.some((value) => {
    const plain = value.type === "parenthesized_expression" ? value.firstNamedChild : value;
    return plain?.type === "object";
  });
  return isObject || /JSON\.parse\(\s*JSON\.stringify\(|typeof \w+ === ["']bigint["']/.test(body);
}

/** `answer(c, value)`, `toJson(value)`: functions of the house that write with a replacer, used for other values. */
function writerIdeas(investigation: Investigation, { file }: JavascriptFault, sink: Sink): Idea[] {
  const { code } = investigation;
  const receiver = field(field(sink.call, "function") ?? sink.call, "object")?.text ?? "";
  return writersOf(code).flatMap((symbol): Idea[] => {
    const names = parameterNames(symbol.node);
    const site = code.callsOf(symbol.name).find(({ path }) => !code.file(path)?.isTest);
    const given = site ? (field(site.node, "arguments")?.namedChildren ?? []) : [];
    const brought = site ? broughtIn(code, file, symbol) : null;
    if (!site || !brought) return [];
    const isText = sink.name === "stringify";
    const others = (field(sink.call, "arguments")?.namedChildren ?? []).slice(1);
    // The one that answers takes what the answer is made with, then the value; the one that gives text takes the value.
    const isAnswering = names.length >= 2 && given[0]?.text === receiver && receiver !== "";
    if (isText ? names.length !== 1 : !isAnswering || names.length < 2 + others.length) return [];
    const list = [...(isText ? [] : [receiver]), sink.value.text, ...others.map(({ text }) => text)];
    return [
      ideaOf(investigation, file, sink, symbol.name, `${site.path}:${site.line}`, [
        ...brought.edits,
        textEdit(file, sink.call.startIndex, sink.call.endIndex, `${brought.local}(${list.join(", ")})`),
      ]),
    ];
  });
}

function writersOf(code: CodeIndex): FunctionSymbol[] {
  const writes = (symbol: FunctionSymbol, depth: number): boolean =>
    symbol.node.descendantsOfType("call_expression").some((call) => {
      const callee = field(call, "function");
      if (callee?.text === "JSON.stringify") {
        const replacer = field(call, "arguments")?.namedChildren[1];
        return replacer !== undefined && !/^(?:null|undefined)$/.test(replacer.text);
      }
      const target =
        depth > 0 && callee?.type === "identifier" ? code.resolve(symbol.path, callee.text) : null;
      const inner = target && functionAt(code, target.path, target.node);
      return inner != null && inner.node.id !== symbol.node.id && writes(inner, depth - 1);
    });
  return code
    .mentions("JSON.stringify")
    .flatMap((path) =>
      code.file(path)?.isTest === false
        ? (code.symbolsOf(path)?.functions ?? []).filter(
            (symbol) =>
              !symbol.name.startsWith("<") && !symbol.qualifiedName.includes(".") && writes(symbol, 1),
          )
        : [],
    );
}

/** `JSON.stringify(value, plain)`: the replacer that other calls of the file, or of the house, give. */
function replacerIdeas(investigation: Investigation, { file }: JavascriptFault, sink: Sink): Idea[] {
  const { code } = investigation;
  if (sink.name !== "stringify" || (field(sink.call, "arguments")?.namedChildCount ?? 0) > 1) return [];
  for (const { file: other, call } of writingCalls(code, file)) {
    const replacer = field(call, "arguments")?.namedChildren[1];
    if (replacer?.type !== "identifier" || field(call, "function")?.text !== "JSON.stringify") continue;
    if (/^(?:undefined|status|null)$/.test(replacer.text)) continue;
    const target = code.resolve(other.path, replacer.text);
    const symbol = target && functionAt(code, target.path, target.node);
    const brought = symbol ? broughtIn(code, file, symbol) : null;
    if (!brought) continue;
    const at = sink.value.endIndex;
    return [
      ideaOf(investigation, file, sink, replacer.text, `${other.path}:${startLineOf(call)}`, [
        ...brought.edits,
        textEdit(file, at, at, `, ${brought.local}`),
      ]),
    ];
  }
  return [];
}
