import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { classNamed, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** A class where one of its objects is meant: `pool = Pool` and then `pool.free()`. */
export function uncalledClasses({ code, fault, investigation, message, type }: Scene): Guess[] {
  const missing = /^(?:(\w+)\.)?(\w+)\(\) missing \d+ required positional arguments?: '(?:self|\w+)'/.exec(
    message,
  );
  const name = missing?.[2];
  if (type !== "TypeError" || name === undefined) return [];
  const found: Guess[] = [];
  for (const call of onLine(fault, "call")) {
    const callee = field(call, "function");
    if (callee?.type !== "attribute" || field(callee, "attribute")?.text !== name) continue;
    const receiver = field(callee, "object");
    if (!receiver) continue;
    for (const { path, node } of trailOf(investigation, fault.file.path, receiver)) {
      const file = code.file(path);
      const owner = node.type === "identifier" ? classNamed(code, path, node.text) : null;
      if (!file || !owner || file.isTest || isCalled(node)) continue;
      const method = methodOf(code, owner, name);
      if (!method || parametersOf(method.node)[0]?.name !== "self") continue;
      const made = constructionOf(code, owner.name, methodOf(code, owner, "__init__")?.node ?? null);
      if (!made) continue;
      found.push({
        strength: 0.9,
        idea: runningIdea({
          cause: `${path}:${startLineOf(node)} names the class ${owner.name} where one of its objects is meant.`,
          explanation: `An object is made, \`${node.text}${made.args}\`${made.evidence ? `, as at ${made.evidence}` : ""}.`,
          edits: [replaceNode(file, node, `${node.text}${made.args}`)],
          basis: made.evidence ? "house" : "standard",
          name: `${owner.name.toLowerCase()}_is_made`,
        }),
      });
      break;
    }
  }
  return found.slice(0, 1);
}

function isCalled(node: Node): boolean {
  return node.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
}

/** How the class is called elsewhere; without arguments where it needs none. */
function constructionOf(
  code: Scene["code"],
  name: string,
  init: Node | null,
): { args: string; evidence: string | null } | null {
  const calls = code
    .callsOf(name)
    .filter(({ path }) => !code.file(path)?.isTest)
    .filter(({ node }) => {
      const { positional, named, hasSplat } = readCall(node);
      return !hasSplat && [...positional, ...named.values()].every(isConstant);
    });
  const forms = new Set(calls.map(({ node }) => field(node, "arguments")?.text ?? "()"));
  const [form] = forms;
  const [first] = calls;
  if (form !== undefined && forms.size === 1 && first)
    return { args: form, evidence: `${first.path}:${first.line}` };
  const needed = init
    ? parametersOf(init)
        .slice(1)
        .filter(
          ({ kind, defaultValue }) => defaultValue === null && /^(?:positional|keyword_only)$/.test(kind),
        )
    : [];
  return needed.length === 0 ? { args: "()", evidence: null } : null;
}

function isConstant(node: Node): boolean {
  return /^(?:string|integer|float|true|false|none)$/.test(node.type) || /^[A-Z][A-Z0-9_]*$/.test(node.text);
}
