import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround, webHandlerOf } from "../../../code/javascript/handlers.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { isSettled } from "../../../diagnose/origin/javascript/promises.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** Functions that would have to become asynchronous one after the other. */
const MOST_FUNCTIONS = 2;
const MOST_CALLS = 4;

/** A promise that was taken for its result is waited for: where it is made, or where the function is called that passes it on. */
export function awaitGuesses(scene: Scene): Guess[] {
  const [best] = scene.trace.origins;
  const awaiting = scene.trace.origins
    .filter(({ kind }) => kind === "missing_await")
    .slice(0, 2)
    .flatMap((origin) => awaited(scene, origin, origin === best) ?? []);
  return [...awaiting, ...eachGuess(scene)];
}

/** `names.forEach(async (name) => { found.push(…); })`: nobody waits for the callbacks, and what they fill is still empty. */
function eachGuess(scene: Scene): Guess[] {
  for (const { place } of scene.trace.ways.slice(0, 8)) {
    const file = scene.investigation.code.file(place.path);
    const scope = functionAround(place.node);
    if (!file || place.node.type !== "identifier" || !scope || !isAsync(scope)) continue;
    const loop = scope.descendantsOfType("expression_statement").find((statement) => {
      const call = statement.firstNamedChild;
      const callee = call?.type === "call_expression" ? field(call, "function") : null;
      const fills = new RegExp(
        `\\b${place.node.text.replace(/\$/g, "\\$")}(?:\\.(?:push|set|add|unshift)\\(|\\[[^\\]]+\\] =)`,
      );
      return (
        callee !== null &&
        field(callee, "property")?.text === "forEach" &&
        statement.endIndex <= place.node.startIndex &&
        fills.test(statement.text)
      );
    });
    const call = loop?.firstNamedChild;
    const list = call && field(field(call, "function") ?? call, "object");
    const callback = call && field(call, "arguments")?.firstNamedChild;
    const body = callback && field(callback, "body");
    const names = callback ? parameterPatterns(callback) : [];
    const [only] = names;
    const leaves = (body?.descendantsOfType("return_statement") ?? []).length > 0;
    if (!loop || !list || !callback || !isAsync(callback) || body?.type !== "statement_block") continue;
    if (!only || names.length > 1 || leaves) continue;
    return [
      guess(scene, 0.93, {
        name: "callbacks_are_awaited",
        sentence: "The request is answered when all items are done",
        cause: "`forEach` does not wait for its asynchronous callback, so what it fills is still empty.",
        explanation: "Goes over the items in a loop of the function itself, which waits for each.",
        edits: [
          textEdit(file, loop.startIndex, body.startIndex, `for (const ${only.text} of ${list.text}) `),
          textEdit(file, body.endIndex, loop.endIndex, ""),
        ],
        basis: "standard",
        place: { path: file.path, line: startLineOf(loop) },
      }),
    ];
  }
  return [];
}

function parameterPatterns(callback: Node): Node[] {
  const single = field(callback, "parameter");
  return single ? [single] : (field(callback, "parameters")?.namedChildren ?? []);
}

/** A promise has none of the parts that its result has: where that is what came, a guard of a part only hides it. */
const IS_PROMISE = 0.95;

function awaited(scene: Scene, origin: Origin, isLikeliest: boolean): Guess | null {
  const { code } = scene.investigation;
  const last = origin.places.at(-1);
  const file = last ? code.file(last.path) : null;
  if (!last || !file || last.node.type !== "call_expression") return null;
  const call = last.node;
  const isList = /^Each item is a promise/.test(origin.why);
  const edits = waitFor(code, file, call, isList, MOST_FUNCTIONS);
  if (!edits) return null;
  const name = lastNameOf(field(call, "function") ?? call) ?? "call";
  const places = code
    .callsOf(name)
    .filter((site) => site.node.parent?.type === "await_expression" && !code.file(site.path)?.isTest)
    .slice(0, 2)
    .map((site) => `${site.path}:${site.line}`);
  return guess(scene, Math.max(isLikeliest ? IS_PROMISE : 0.75, origin.score), {
    name: "promise_is_awaited",
    sentence: "The request is answered from the awaited result",
    cause: isList
      ? "The callback is asynchronous, and the promises that it gives were used as if they were its results."
      : `\`${name}\` is asynchronous, and its promise was used as if it were its result.`,
    explanation: isList
      ? "Waits for all the promises of the list."
      : `Awaits \`${name}\`${places.length > 0 ? `, as ${places.join(", ")} do` : ""}.`,
    edits,
    basis: places.length > 0 && !isList ? "house" : "standard",
    place: { path: file.path, line: startLineOf(call) },
  });
}

/** Null where the functions around cannot wait without changing what others get of them. */
export function waitFor(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  isList: boolean,
  depth: number,
): Edit[] | null {
  const scope = functionAround(call);
  const wait = awaitEdit(file, call, isList);
  if (!scope) return moduleKindOf(code, file.path) === "esm" ? [wait] : null;
  if (isAsync(scope)) return [wait];
  if (
    /^(?:method_definition)$/.test(scope.type) &&
    scope.children.some((child) => /^(?:get|set)$/.test(child.type))
  )
    return null;
  if (isHandler(code, file.path, scope)) return [asyncEdit(file, scope), wait];
  if (depth === 0) return null;
  const gathered = gatheringMap(scope);
  // What is handed to `Promise.allSettled` is waited for there.
  if (gathered && isHandedToPromise(gathered)) return null;
  if (gathered) {
    const outer = waitFor(code, file, gathered, true, depth - 1);
    // What the callback gives is the promise itself: waiting for all of them is enough.
    return outer && (isReturned(call, scope) ? outer : nested(outer, [asyncEdit(file, scope), wait]));
  }
  const isPassedOn = isReturned(call, scope);
  const callers = callersIn(code, file.path, scope);
  if (callers.length === 0 || callers.length > MOST_CALLS) return null;
  const open = callers.filter(({ node }) => !isSettled(node));
  const outer = open.map((site) => {
    const other = code.file(site.path);
    return other && waitFor(code, other, site.node, isPassedOn && isList, depth - 1);
  });
  if (outer.some((edits) => !edits)) return null;
  const around = outer.flatMap((edits) => edits ?? []);
  if (isPassedOn) return around.length > 0 ? around : null;
  const own = [asyncEdit(file, scope), wait];
  return overlap(around, own) ? null : [...around, ...own];
}

/** `x.map((id) => load(id).name)`: the list of what the callback gives. */
function gatheringMap(scope: Node): Node | null {
  const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  return call && callee && field(callee, "property")?.text === "map" ? call : null;
}

/** `Promise.allSettled(list.map(…))`; a list of promises that is only awaited is not waited for. */
function isHandedToPromise(list: Node): boolean {
  const call = list.parent?.type === "arguments" ? list.parent.parent : null;
  return /^Promise\.(?:all|allSettled|any|race)$/.test((call && field(call, "function")?.text) ?? "");
}

/** An edit that wraps a call, written so that edits inside of the call can stand beside it. */
function nested(outer: readonly Edit[], own: readonly Edit[]): Edit[] | null {
  const around = outer.flatMap((edit): Edit[] => {
    const isAround = own.some(
      (one) => one.path === edit.path && edit.start < one.start && one.end < edit.end,
    );
    const text = /^(\(?await Promise\.all\()[\s\S]*(\)\)?)$/.exec(edit.replacement);
    return isAround && text
      ? [
          { ...edit, end: edit.start, replacement: text[1] ?? "" },
          { ...edit, start: edit.end, replacement: text[2] ?? "" },
        ]
      : [edit];
  });
  return overlap(around, own) ? null : [...around, ...own];
}

function overlap(left: readonly Edit[], right: readonly Edit[]): boolean {
  return left.some((one) =>
    right.some((other) => one.path === other.path && one.start < other.end && other.start < one.end),
  );
}

function isAsync(scope: Node): boolean {
  return scope.children.some((child) => child.type === "async");
}

function isHandler(code: CodeIndex, path: string, scope: Node): boolean {
  return webHandlerOf(code, path, scope) !== null;
}

/** `return load(id)`, `const person = (id) => load(id)`: the function gives the promise to its callers. */
function isReturned(call: Node, scope: Node): boolean {
  const parent = call.parent;
  return (
    parent?.type === "return_statement" || (parent?.id === scope.id && field(scope, "body")?.id === call.id)
  );
}

function callersIn(
  code: CodeIndex,
  path: string,
  scope: Node,
): { readonly path: string; readonly node: Node }[] {
  const symbol = code.symbolsOf(path)?.functions.find(({ node }) => node.id === scope.id);
  if (!symbol || symbol.name.startsWith("<")) return [];
  return code
    .callsOf(symbol.name)
    .filter((site) => code.file(site.path)?.isTest === false)
    .filter((site) => {
      const callees = calleesOf(code, site.path, site.node);
      return callees.length === 0 || callees.some((callee) => callee.symbol.node.id === scope.id);
    })
    .map(({ path: where, node }) => ({ path: where, node }));
}

function asyncEdit(file: SourceFile, scope: Node): Edit {
  const name = scope.type === "method_definition" ? field(scope, "name") : null;
  const at = name?.startIndex ?? scope.startIndex;
  return textEdit(file, at, at, "async ");
}

function awaitEdit(file: SourceFile, call: Node, isList: boolean): Edit {
  const parent = call.parent;
  const isBase =
    parent !== null &&
    /^(?:member_expression|subscript_expression|call_expression|non_null_expression)$/.test(parent.type) &&
    (field(parent, "object") ?? field(parent, "function") ?? parent.firstNamedChild)?.id === call.id;
  const waiting = isList ? `await Promise.all(${call.text})` : `await ${call.text}`;
  return textEdit(file, call.startIndex, call.endIndex, isBase ? `(${waiting})` : waiting);
}
