import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, isInside, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** Comparisons of secrets: what is not there is never the right one. */
const SECRETS = /^(?:compare_digest|checkpw|check_password|check_password_hash|verify_password|verify)$/;

/**
 * `if not matches(sent, given): raise Refused(…)`, where there is nothing to compare with: what is not there does not match
 * either, and is refused in the same words. The same for a comparison of secrets whose answer is handed on: it is no.
 */
export function refusedAlike(scene: Scene): Guess[] {
  const { fault } = scene;
  const { file, statement, line } = fault;
  const missing = absentNames(scene);
  const condition = statement.type === "if_statement" ? field(statement, "condition") : null;
  const isThere =
    condition !== null && startLineOf(condition) <= line && line <= condition.endPosition.row + 1;
  return missing.flatMap((node): Guess[] => {
    if (condition && isThere && isInside(node, condition)) {
      const part = deniedPart(node, condition);
      const isSecret = part !== null && isOfSecrets(node, part);
      if (!part || !leaves(statement)) return [];
      return [
        {
          strength: isSecret ? 0.85 : 0.7,
          idea: runningIdea({
            cause: `\`${node.text}\` may be None, and ${file.path}:${line} compares it as if it were there.`,
            explanation: `Without \`${node.text}\` there is no match: it is refused like what does not match (${file.path}:${startLineOf(statement)}).`,
            edits: [replaceNode(file, part, joined(part, `${node.text} is None or ${part.text}`))],
            name: "nothing_to_compare_with",
            sentence: "What is not there is refused like what does not match.",
          }),
        },
      ];
    }
    const call = ancestorOfType(node, ["call"]);
    const given = call && comparison(call);
    if (!given || !isOfSecrets(node, given) || statement.type === "expression_statement") return [];
    return [
      {
        strength: 0.8,
        idea: runningIdea({
          cause: `\`${node.text}\` may be None, and ${file.path}:${line} compares it as if it were there.`,
          explanation: `Without \`${node.text}\` there is nothing that could match.`,
          edits: [replaceNode(file, given, joined(given, `${node.text} is not None and ${given.text}`))],
          basis: "standard",
          name: "nothing_to_compare_with",
          sentence: "What is not there never matches.",
        }),
      },
    ];
  });
}

/** Plain expressions on the failing line that held None: by the message, else by what the frame held. */
function absentNames({ suspects, fault, message, type }: Scene): Node[] {
  if (!/NoneType|None\b/.test(message) || !/^(?:TypeError|AttributeError)$/.test(type)) return [];
  const [first] = suspects;
  if (first) return isPlain(first) && /^(?:identifier|attribute)$/.test(first.type) ? [first] : [];
  const given = secretsGiven(fault.statement, message);
  if (given.length > 0) return given;
  const { locals } = fault.frame.frame;
  const held = fault.statement
    .descendantsOfType("identifier")
    .filter(
      (node) =>
        startLineOf(node) === fault.line && isNone(locals?.[node.text]) && node.parent?.type !== "attribute",
    );
  const [only] = held;
  return only && held.every(({ text }) => text === only.text) ? [only] : [];
}

/** Of two secrets the one that the message calls None: `'NoneType' and 'str'`. */
function secretsGiven(statement: Node, message: string): Node[] {
  const index = /'NoneType' and '(?!NoneType)/.test(message)
    ? 0
    : /(?<!NoneType)' and 'NoneType'/.test(message)
      ? 1
      : -1;
  const calls = statement.descendantsOfType("call").flatMap((call) => comparison(call) ?? []);
  const node =
    calls.length === 1 ? field(calls[0] ?? statement, "arguments")?.namedChildren[index] : undefined;
  return node && isPlain(node) ? [node] : [];
}

function isNone(value: CapturedValue | undefined): boolean {
  return value === null || value === "None";
}

/**
 * The part of a condition that denies something of a value, `not a.startswith(b)`, `a.owner != b`, `a.kind not in KINDS`, and
 * that is enough for the branch alone: the condition itself, or what an `or` joins.
 */
function deniedPart(node: Node, condition: Node): Node | null {
  let part = condition;
  while (/^(?:parenthesized_expression|boolean_operator)$/.test(part.type)) {
    if (part.type === "boolean_operator" && field(part, "operator")?.text !== "or") return null;
    const inner = part.namedChildren.find((child) => isInside(node, child));
    if (!inner) return null;
    part = inner;
  }
  if (part.type === "not_operator") {
    const inner = field(part, "argument");
    return inner?.type === "call" ? part : null;
  }
  return part.type === "comparison_operator" && /(?:!=|\bnot\s+in\b)/.test(operatorOf(part)) ? part : null;
}

function operatorOf(comparison: Node): string {
  return comparison.children
    .filter((child) => !child.isNamed)
    .map(({ text }) => text)
    .join(" ");
}

/** Whether a branch does nothing but leave: a refusal, or the next item. */
function leaves(branch: Node): boolean {
  const body = field(branch, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const [only] = body;
  if (!only || body.length > 2 || branch.childrenForFieldName("alternative").length > 0) return false;
  const last = body.at(-1);
  const called = last?.type === "expression_statement" ? last.firstNamedChild : null;
  return (
    /^(?:raise_statement|continue_statement)$/.test(last?.type ?? "") ||
    (last?.type === "return_statement" && body.length === 1) ||
    (called?.type === "call" && field(called, "function")?.text === "abort")
  );
}

/** Whether the value is one of those that a comparison of secrets is given. */
function isOfSecrets(node: Node, part: Node): boolean {
  const call = part.type === "call" ? part : field(part, "argument");
  const given = call?.type === "call" ? comparison(call) : null;
  return (
    given !== null &&
    (field(given, "arguments")?.namedChildren.some((child) => isInside(node, child)) ?? false)
  );
}

function comparison(call: Node): Node | null {
  const callee = field(call, "function");
  return SECRETS.test((callee && lastNameOf(callee)) ?? "") ? call : null;
}

/** In parentheses where something else is joined to it. */
function joined(part: Node, text: string): string {
  const isAlone =
    /^(?:if_statement|elif_clause|return_statement|parenthesized_expression|assignment|argument_list)$/.test(
      part.parent?.type ?? "",
    );
  const isOr = part.parent?.type === "boolean_operator" && field(part.parent, "operator")?.text === "or";
  return isAlone || (isOr && / or /.test(text)) ? text : `(${text})`;
}
