import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { reactionIdeas } from "../bad-value/react.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import type { Idea } from "../stimuli/idea.ts";

const UNSET = /^cannot access local variable '(\w+)'|^local variable '(\w+)' referenced before assignment/;

const REFUSES = /\b(?:raise|abort\()|,\s*4\d\d\b/;

/** A value of the request that none of several questions knows, and what the house does about such values. */
export interface UnlistedChoice {
  readonly sentence: string;
  readonly line: number;
  readonly ideas: readonly Idea[];
}

/**
 * `if kind == "csv": … elif kind == "json": …` without an `else`, where the variable that each branch sets is read behind it
 * and the request names the kind: what is none of these is refused.
 */
export function unlistedChoice(investigation: Investigation, fault: PythonFault): UnlistedChoice | null {
  const { exception, file, statement } = fault;
  const told = UNSET.exec(exception.value);
  const unset = told?.[1] ?? told?.[2];
  if (exception.type !== "UnboundLocalError" || unset === undefined) return null;
  const chain = descendantsHere(scopeOf(statement), "if_statement").findLast(
    (node) => node.endIndex <= statement.startIndex && setsOnEachWay(node, unset),
  );
  const subject = chain && comparedIn(chain);
  const part = subject && requestPartOf(investigation, fault, file.path, subject);
  if (!chain || !subject || !part) return null;
  const named = keyBehind(chain, subject) ?? lastNameOf(subject) ?? "value";
  const sentence = `${file.path}:${startLineOf(chain)} asks for some values of \`${subject.text}\`, and the request may name another.`;
  const ideas = reactionIdeas(investigation, fault, {
    file,
    statement: chain,
    check: { kind: "else" },
    situation: "bad_value",
    thing: [named],
    subject: null,
    key: null,
    exception: "ValueError",
    callee: null,
    isFromRequest: true,
    what: `A ${named} that is none of those that are known`,
    cause: sentence,
    name: `unknown_${named.replace(/\W+/g, "_")}`,
  });
  // Nothing but the house tells that it is refused and nothing stands in for it.
  const isKnown = isKnownElsewhere(investigation, fault, chain, subject);
  const sure = ideas.filter(
    ({ basis, edits }) =>
      basis !== "guess" && !(isKnown && edits.some(({ replacement }) => REFUSES.test(replacement))),
  );
  return sure.length > 0 ? { sentence, line: startLineOf(chain), ideas: sure } : null;
}

/** Whether the project itself names the value that came: then it is one of those that are known, and was forgotten here. */
function isKnownElsewhere({ code }: Investigation, fault: PythonFault, chain: Node, subject: Node): boolean {
  const came = fault.frames.flatMap(({ frame }) => frame.locals?.[subject.text] ?? []);
  return came.some((value) => {
    if (typeof value !== "string") return false;
    const literal = value.replace(/^["']|["']$/g, "");
    return code.paths.some((path) => {
      const file = code.file(path);
      if (!file || file.isTest || !/\.py$/.test(path)) return false;
      return file.tree.rootNode
        .descendantsOfType("string")
        .some(
          (node) =>
            plainString(node) === literal &&
            !(
              path === fault.file.path &&
              chain.startIndex <= node.startIndex &&
              node.endIndex <= chain.endIndex
            ),
        );
    });
  });
}

function branchesOf(chain: Node): Node[] {
  return [chain, ...chain.namedChildren.filter(({ type }) => type === "elif_clause")];
}

function setsOnEachWay(chain: Node, name: string): boolean {
  const branches = branchesOf(chain);
  if (branches.length < 2 || chain.namedChildren.some(({ type }) => type === "else_clause")) return false;
  return branches.every((branch) => {
    const body = field(branch, "consequence");
    const sets = body?.descendantsOfType("assignment").some((one) => field(one, "left")?.text === name);
    return (sets ?? false) || /^(?:return|raise)_statement$/.test(body?.lastNamedChild?.type ?? "");
  });
}

/** The one value that all questions of a chain compare with a literal; null where they ask for more. */
function comparedIn(chain: Node): Node | null {
  const compared = branchesOf(chain).map((branch) => {
    const condition = field(branch, "condition");
    const [left, right, ...more] = condition?.type === "comparison_operator" ? condition.namedChildren : [];
    const isPlain =
      right && more.length === 0 && /^(?:string|tuple|set|list|integer|attribute)$/.test(right.type);
    return left && isPlain && /^\w+\s*(?:==|in)\s/.test(condition?.text ?? "") ? left : null;
  });
  const [first] = compared;
  return first && compared.every((one) => one?.text === first.text) ? first : null;
}

/** `format` of `kind = request.args.get("format", "csv").lower()`. */
function keyBehind(chain: Node, subject: Node): string | null {
  const bound = descendantsHere(scopeOf(chain), "assignment").findLast(
    (node) => node.endIndex <= chain.startIndex && field(node, "left")?.text === subject.text,
  );
  const value = bound && field(bound, "right");
  const keys = (value ? [value, ...value.descendantsOfType(["call", "subscript"])] : []).flatMap((node) => {
    if (node.type === "subscript") return plainString(field(node, "subscript") ?? node) ?? [];
    const isGet = node.type === "call" && /\.get$/.test(field(node, "function")?.text ?? "");
    const [first] = isGet ? readCall(node).positional : [];
    return (first && plainString(first)) ?? [];
  });
  return keys[0] ?? null;
}
