import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What pydantic itself takes when it writes a model. */
const OF_MODEL =
  /^(?:include|exclude|by_alias|exclude_unset|exclude_defaults|exclude_none|round_trip|warnings|context)$/;

/**
 * `report.json(exclude_none=True, indent=2)` as it is written since pydantic 2: the options of the model go to the model,
 * those of `json.dumps` to it. An indentation alone the model takes itself.
 */
export function dumpedWith(code: CodeIndex, { file, statement, line }: PythonFault): Edit[] {
  const calls = statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1)
    .filter((node) => lastNameOf(field(node, "function") ?? node) === "json" && hasOptions(node));
  const [call, ...others] = calls;
  const { receiver, positional, named, hasSplat } = call ? readCall(call) : NOTHING;
  if (!call || !receiver || others.length > 0 || positional.length > 0 || hasSplat) return [];
  const own: string[] = [];
  const rest: string[] = [];
  for (const [name, value] of named) (OF_MODEL.test(name) ? own : rest).push(`${name}=${value.text}`);
  // The model writes all letters as they are, so that `ensure_ascii=False` need not be said.
  const isPlain = [...named].every(
    ([name, value]) =>
      OF_MODEL.test(name) || name === "indent" || (name === "ensure_ascii" && value.text === "False"),
  );
  if (isPlain && named.has("indent")) {
    const given = [...own, `indent=${named.get("indent")?.text}`].join(", ");
    return [replaceNode(file, call, `${atom(receiver)}.model_dump_json(${given})`)];
  }
  const json = planModuleImport(code, file.path, "json");
  const dumped = `${atom(receiver)}.model_dump(${['mode="json"', ...own].join(", ")})`;
  return json
    ? [...json.edits, replaceNode(file, call, `${json.local}.dumps(${[dumped, ...rest].join(", ")})`)]
    : [];
}

const NOTHING = { receiver: null, positional: [], named: new Map<string, Node>(), hasSplat: false };

function hasOptions(call: Node): boolean {
  return [...readCall(call).named.keys()].some((name) => !OF_MODEL.test(name));
}
