import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { callsIn, readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What a change of a bridge is about. */
export interface Bridged {
  readonly file: SourceFile;
  readonly call: Node;
  readonly edits: readonly Edit[];
  readonly name: string;
}

const RUNS =
  /^(?:asyncio\.run|[\w.]*loop\.run_until_complete|asyncio\.get_event_loop\(\)\.run_until_complete|anyio\.run|run)$/;

/**
 * `rate_now(pair)`, which only runs `fetch_rate(pair)` in a loop of its own, called where a loop runs already: there the
 * coroutine itself is waited for.
 */
export function waitedInLoop(code: CodeIndex, fault: PythonFault): Bridged | null {
  for (const [index, frame] of fault.frames.entries()) {
    const file = code.file(frame.path);
    const inner = fault.frames[index + 1];
    if (!file) continue;
    const calls = callsIn(file.tree.rootNode).filter(
      ({ node }) => node.startPosition.row < frame.line && frame.line <= node.endPosition.row + 1,
    );
    for (const { node } of calls) {
      if (!isInAsync(node)) continue;
      if (RUNS.test(field(node, "function")?.text ?? "")) {
        const [coroutine] = readCall(node).positional;
        if (coroutine?.type === "call")
          return {
            file,
            call: node,
            edits: [replaceNode(file, node, `await ${coroutine.text}`)],
            name: coroutine.text,
          };
      }
      const [callee, ...others] = calleesOf(code, file.path, node);
      if (!callee || others.length > 0 || !inner || inner.path !== callee.symbol.path) continue;
      const edits = unbridged(code, file, node, callee.symbol.path, callee.symbol.node);
      if (edits) return { file, call: node, edits, name: callee.symbol.name };
    }
  }
  return null;
}

function unbridged(code: CodeIndex, file: SourceFile, call: Node, path: string, bridge: Node): Edit[] | null {
  const statements = (field(bridge, "body")?.namedChildren ?? []).filter(
    ({ type, firstNamedChild }) => type !== "comment" && firstNamedChild?.type !== "string",
  );
  const [only, ...more] = statements;
  const run = only?.type === "return_statement" ? only.firstNamedChild : null;
  if (more.length > 0 || run?.type !== "call" || !RUNS.test(field(run, "function")?.text ?? "")) return null;
  const [coroutine] = readCall(run).positional;
  const callee = coroutine?.type === "call" ? field(coroutine, "function") : null;
  if (!coroutine || !callee) return null;
  const receiver = readCall(call).receiver;
  const names = parametersOf(bridge).map(({ name }) => name);
  const own = names[0] === "self" ? names.slice(1) : names;
  const given = readCall(call);
  if (given.hasSplat || given.named.size > 0 || given.positional.length !== own.length) return null;
  const passed = readCall(coroutine);
  const isSame =
    passed.named.size === 0 &&
    passed.positional.length === own.length &&
    passed.positional.every((one, at) => one.text === own[at]);
  if (!isSame) return null;
  const texts = given.positional.map(({ text }) => text).join(", ");
  if (callee.type === "attribute" && field(callee, "object")?.text === "self" && receiver)
    return [replaceNode(file, call, `await ${receiver.text}.${field(callee, "attribute")?.text}(${texts})`)];
  if (callee.type !== "identifier") return null;
  const isHere =
    path === file.path ||
    (code.symbolsOf(file.path)?.imports ?? []).some(({ local }) => local === callee.text);
  const plan = isHere
    ? { edits: [], local: callee.text }
    : planImport(code, file.path, code.moduleNameOf(path), callee.text);
  return plan && [...plan.edits, replaceNode(file, call, `await ${plan.local}(${texts})`)];
}

function isInAsync(node: Node): boolean {
  const around = ancestorOfType(node, ["function_definition", "lambda"]);
  return around?.type === "function_definition" && around.children.some(({ type }) => type === "async");
}
