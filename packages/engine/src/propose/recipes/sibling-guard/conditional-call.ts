import type { Node } from "web-tree-sitter";
import type { CallSite, FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { askedFor, type Consumer, consumerOf } from "../../house/optional-values.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { indented } from "../edits/indented.ts";
import { statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { takesNone } from "../nothing/fall-back.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { namedArguments, type TracedCall, tracedCalls } from "./same-call.ts";

/** A call that another caller makes only where there is something to hand over. */
interface ConditionalCall {
  readonly parameter: string;
  readonly isNone: boolean;
  readonly fallback: string;
  readonly consumer: Consumer;
  readonly place: string;
}

/**
 * `None if result is None else summary(result)`: another caller hands over what is there alone, and says what stands for the
 * rest. Here nothing was handed over, so the same is said.
 */
export function conditionalCallIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  for (const traced of tracedCalls(investigation, fault)) {
    const { call, callee, caller, held, frame } = traced;
    const file = code.file(frame.path);
    const elsewhere = code
      .callsOf(callee.name)
      .filter(
        ({ path, enclosing }) => code.file(path)?.isTest === false && enclosing?.node.id !== caller.node.id,
      )
      .flatMap((site) => conditionalCall(callee, site) ?? []);
    const [first] = elsewhere;
    if (!file || isConditional(call)) continue;
    const left = first ? null : leftOut(investigation, traced);
    if (left) return left;
    if (!first) continue;
    if (
      elsewhere.some(
        ({ fallback, parameter }) => fallback !== first.fallback || parameter !== first.parameter,
      )
    )
      continue;
    const given = namedArguments(callee, call).get(first.parameter);
    const value = held[first.parameter];
    if (!given || !isPlain(given) || !(value === null || value === "None")) continue;
    if (!isTaken(investigation, traced, first)) continue;
    const condition = first.isNone ? `${given.text} is not None` : given.text;
    const text = `${call.text} if ${condition} else ${first.fallback}`;
    if (call.text.includes("\n")) continue;
    return runningIdea({
      cause: `${frame.path}:${frame.line} calls \`${callee.name}\` with nothing; ${first.place} calls it only with something.`,
      explanation: `Where \`${given.text}\` is None, \`${first.fallback}\` stands for what \`${callee.name}\` gives, as at ${first.place}.`,
      edits: [replaceNode(file, call, enclosed(call, text))],
      name: "called_as_elsewhere",
      sentence: "Where there is nothing to hand over, the same stands for it as elsewhere.",
    });
  }
  return null;
}

/**
 * `if user["manager"]: made["manager"] = person(user["manager"])`: another caller leaves the whole statement out where there is
 * nothing to hand over. So does this one, where its statement only adds to something.
 */
function leftOut(
  { code }: Investigation,
  { call, callee, caller, held, frame, statement }: TracedCall,
): Idea | null {
  const file = code.file(frame.path);
  if (!file || !isAdding(statement)) return null;
  for (const { path, node, enclosing } of code.callsOf(callee.name)) {
    const own = statementOf(node);
    const around = own?.parent?.parent?.type === "if_statement" ? own.parent.parent : null;
    const condition = around && field(around, "condition");
    const asked = condition && askedFor(condition);
    if (code.file(path)?.isTest !== false || enclosing?.node.id === caller.node.id) continue;
    if (
      !own ||
      !around ||
      !asked?.isPositive ||
      !isAdding(own) ||
      field(around, "consequence")?.id !== own.parent?.id
    )
      continue;
    if (around.childrenForFieldName("alternative").length > 0) continue;
    const theirs = [...namedArguments(callee, node)].find(([, one]) => one.text === asked.subject.text);
    const given = theirs && namedArguments(callee, call).get(theirs[0]);
    const value = theirs && held[theirs[0]];
    if (!given || !(value === null || value === "None") || !/^[\w.[\]"']+$/.test(given.text)) continue;
    const text = asked.form === "truth" ? given.text : `${given.text} is not None`;
    const edit = indented(file, statement, `if ${text}:`);
    if (!edit) continue;
    const place = `${path}:${startLineOf(node)}`;
    return runningIdea({
      cause: `${frame.path}:${frame.line} calls \`${callee.name}\` with nothing; ${place} calls it only with something.`,
      explanation: `Where \`${given.text}\` is None, it is left out, as at ${place}.`,
      edits: [edit],
      name: "left_out_as_elsewhere",
      sentence: "What is not there is left out as elsewhere.",
    });
  }
  return null;
}

/** `made["manager"] = …`, `parts.append(…)`: without it something less is there, and nothing else. */
function isAdding(statement: Node): boolean {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "assignment") return field(inner, "left")?.type === "subscript";
  const callee = inner?.type === "call" ? (field(inner, "function")?.text ?? "") : "";
  return /\.(?:append|add|extend)$/.test(callee);
}

function conditionalCall(callee: FunctionSymbol, { node, path }: CallSite): ConditionalCall | null {
  const whole = node.parent?.type === "await" ? node.parent : node;
  const around = whole.parent;
  const left = around?.type === "boolean_operator" ? field(around, "left") : null;
  if (around && left && around.children.some(({ type }) => type === "and")) {
    const given = [...namedArguments(callee, node)].find(([, one]) => one.text === left.text);
    const place = `${path}:${startLineOf(node)}`;
    return given && field(around, "right")?.id === whole.id
      ? { parameter: given[0], isNone: false, fallback: "None", consumer: consumerOf(around), place }
      : null;
  }
  if (around?.type !== "conditional_expression") return null;
  const [body, condition, other] = around.namedChildren;
  const asked = condition && askedFor(condition);
  if (!asked || !body || !other) return null;
  const [used, fallback] = asked.isPositive ? [body, other] : [other, body];
  if (used.id !== whole.id || !isConstant(fallback)) return null;
  const found = [...namedArguments(callee, node)].find(([, given]) => given.text === asked.subject.text);
  return found
    ? {
        parameter: found[0],
        isNone: asked.form === "is_not_none",
        fallback: fallback.text,
        consumer: consumerOf(around),
        place: `${path}:${startLineOf(node)}`,
      }
    : null;
}

function isConstant(node: Node): boolean {
  if (/^(?:none|true|false|integer|float|string)$/.test(node.type)) return !/^\w*f\w*["']/i.test(node.text);
  return /^(?:list|dictionary|tuple)$/.test(node.type) && node.namedChildCount === 0;
}

/** Whether a call is made under a condition already. */
function isConditional(call: Node): boolean {
  return /^(?:conditional_expression|boolean_operator)$/.test(call.parent?.type ?? "");
}

/** Whether what takes the call's value can take what stands for it: a text shows a None as a word. */
function isTaken(
  investigation: Investigation,
  { call }: TracedCall,
  { fallback, consumer }: ConditionalCall,
): boolean {
  const own = consumerOf(call);
  if (own === consumer) return fallback !== "None" || takesNone(investigation, call);
  const isPassed = (one: Consumer) => /^(?:entry|argument|returned|other)$/.test(one);
  return isPassed(own) && isPassed(consumer) && (fallback !== "None" || takesNone(investigation, call));
}
