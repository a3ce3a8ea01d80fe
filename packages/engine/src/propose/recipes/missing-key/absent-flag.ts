import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { documentedKey } from "../../house/documented-keys.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** What boxes and switches send when they are on. */
const ON = /^(?:on|yes|true|1|y|t|checked|ticked|enabled)$/i;

/**
 * A part of a request that is only asked whether it is switched on, `request.form["terms"] == "yes"`: who does not send it
 * has not switched it on. Null where the value is used for anything else, or where the house says that it must be there.
 */
export function absentFlag(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, read, holder, index, fault } = given;
  const { code, tree } = investigation;
  if (literal === null || !isPlain(holder) || !isFlagRead(read)) return null;
  const part = requestPartOf(investigation, fault, fault.file.path, holder);
  if (part === null || part === "path") return null;
  const symbols = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const said = documentedKey(code, tree.directory, literal, { file: fault.file, symbols });
  if (said?.isOptional === false || isListedAsRequired(investigation, given)) return null;
  const others = readsIn(scopeOf(read), literal).filter((one) => one.id !== read.id);
  if (!others.every(isFlagRead)) return null;
  const kin = kinOf(fault.file.tree.rootNode, holder, literal);
  const isForm = /(?:^|\.)(?:form|POST|args|GET|query_params)$/.test(holder.text);
  const sentence = `\`${literal}\` is only asked whether it is switched on, and ${fault.file.path}:${fault.line} takes for granted that it is sent.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `Where \`${literal}\` is not sent it is not switched on${kin ? `, as for \`${kin.text}\` at ${fault.file.path}:${startLineOf(kin)}` : ""}.`,
    edits: [replaceNode(fault.file, read, `${holder.text}.get(${index.text})`)],
    basis: kin ? "house" : isForm ? "standard" : "guess",
    name: `without_${literal.replace(/\W+/g, "_")}`,
    sentence: `What is not sent as ${literal} is not switched on.`,
  });
  return {
    id: "absent-flag",
    sentence,
    path: fault.file.path,
    line: fault.line,
    // In a body that programs write, a switch can be required as well.
    ideas: [kin || isForm ? idea : { ...idea, rivals: 1 }],
  };
}

/** `data["draft"] is True`, `form["terms"] == "yes"`, `bool(data["draft"])` */
function isFlagRead(read: Node): boolean {
  const { parent } = read;
  if (parent?.type === "argument_list") {
    const call = parent.parent;
    return call?.type === "call" && field(call, "function")?.text === "bool" && parent.namedChildCount === 1;
  }
  if (parent?.type !== "comparison_operator" || parent.namedChildCount !== 2) return false;
  const [left, right] = parent.namedChildren;
  const other = left?.id === read.id ? right : left;
  const operator = parent.children.find((child) => !child.isNamed)?.type;
  if (!other || (operator !== "==" && operator !== "is")) return false;
  return other.type === "true" || (operator === "==" && ON.test(plainString(other) ?? ""));
}

function readsIn(scope: Node, key: string): Node[] {
  return scope.descendantsOfType("subscript").filter((node) => {
    const index = field(node, "subscript");
    return index !== null && plainString(index) === key;
  });
}

/** Another switch of the same data, read so that it may be absent: `"vegetarian" in request.POST`. */
function kinOf(root: Node, holder: Node, key: string): Node | null {
  const found = root.descendantsOfType(["comparison_operator", "call"]).find((node) => {
    if (node.type === "call") {
      const callee = field(node, "function");
      const [asked, ...more] = readCall(node).positional;
      const isGet = callee && lastNameOf(callee) === "get" && field(callee, "object")?.text === holder.text;
      return isGet && asked && more.length === 0 && plainString(asked) !== key && isFlagRead(node);
    }
    const [left, right] = node.namedChildren;
    const isIn = node.namedChildCount === 2 && node.children.some(({ type }) => type === "in");
    const asked = left && plainString(left);
    // A question that decides over the way through the function asks for a part that is needed.
    const isKept = ancestorOfType(node, ["keyword_argument", "assignment", "pair"]) !== null;
    return isIn && isKept && asked && asked !== key && right?.text === holder.text;
  });
  return found ?? null;
}

/** `REQUIRED = ("name", "terms")` in a file of the trace. */
function isListedAsRequired({ code }: Investigation, { literal, fault }: KeyCase): boolean {
  const paths = new Set([fault.file.path, ...fault.frames.map(({ path }) => path)]);
  return [...paths].some((path) =>
    (code.file(path)?.tree.rootNode.descendantsOfType("assignment") ?? []).some(
      (node) =>
        /required|mandatory/i.test(field(node, "left")?.text ?? "") &&
        (field(node, "right")?.namedChildren ?? []).some((child) => plainString(child) === literal),
    ),
  );
}
