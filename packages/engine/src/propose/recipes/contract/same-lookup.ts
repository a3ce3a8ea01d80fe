import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName, namesAt, namesRead } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { isCaughtAlone } from "../fault/caught-on-trace.ts";
import type { Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import type { Guess, Scene } from "./scene.ts";

/** Another function that does the same lookup, and what it does where nothing is found. */
interface Twin {
  readonly leaves: Node;
  readonly name: string;
}

/**
 * A lookup that found nothing, where another function of the file does the very same and refuses then with an error for
 * which there is a handler on the trace: `PATTERN.match(text).group(1)` beside `match = PATTERN.match(text)` and `if match
 * is None: raise ValueError(…)`. It is refused alike.
 */
export function sameLookups({ code, fault, message, suspects, investigation }: Scene): Guess[] {
  const [value] = suspects;
  const { file, function: symbol } = fault;
  if (!/NoneType/.test(message) || !value || !symbol || requestStimulus(investigation) !== null) return [];
  const binding = value.type === "identifier" ? boundBy(value, symbol.node) : null;
  const lookup = binding ? field(binding, "right") : value;
  const statement = statementOf(binding ?? value);
  if (lookup?.type !== "call" || !statement || lookup.text.includes("\n")) return [];
  if (binding === null && !isAlwaysEvaluated(value, statement) && statement.type !== "expression_statement")
    return [];
  const twins = file.tree.rootNode
    .descendantsOfType("assignment")
    .filter((one) => field(one, "right")?.text === lookup.text && scopeOf(one).id !== symbol.node.id)
    .map((one) => twinOf(one));
  const [first, ...others] = twins;
  if (!first || others.some((one) => one?.leaves.text !== first.leaves.text)) return [];
  if (!isCaughtAlone(code, fault, first.name)) return [];
  const own = field(fault.statement, "left")?.text;
  const name = binding ? (field(binding, "left")?.text ?? "") : nameFor(code, file, statement, first);
  const known = namesAt(code, file, statement);
  if (!namesRead(first.leaves).every(({ text }) => known.has(text) || isBuiltin(text)) || own === name)
    return [];
  const check = [`if ${name} is None:`, `\t${first.leaves.text}`];
  const edit = binding
    ? insertAfter(file, statement, check)
    : insertBefore(file, statement, [`${name} = ${lookup.text}`, ...check]);
  if (!edit) return [];
  const edits = [edit, ...(binding ? [] : [replaceNode(file, value, name)])];
  const idea: Idea = {
    cause: `\`${lookup.text}\` may find nothing, and ${file.path}:${fault.line} does not allow for that.`,
    explanation: `What is not found is refused with \`${first.name}\`, as where the same is looked up at ${file.path}:${startLineOf(first.leaves)}.`,
    edits: edits.map((one) => ({ ...one, part: "fix", ...(edits.length > 1 && { together: "fix" }) })),
    basis: "house",
    expectation: { kind: "raises", type: first.name, detail: [] },
    name: "nothing_is_found",
    sentence: "What is not found is refused as beside.",
  };
  return [{ strength: 0.9, idea }];
}

function boundBy({ text, startIndex }: Node, scope: Node): Node | null {
  const [only, ...others] = descendantsHere(scope, "assignment").filter(
    (one) => field(one, "left")?.text === text,
  );
  return only && others.length === 0 && only.endIndex < startIndex ? only : null;
}

/** The refusal right behind a lookup: `if match is None: raise …`, `if not match: raise …`. */
function twinOf(assignment: Node): Twin | null {
  const name = field(assignment, "left")?.text ?? "";
  const next = assignment.parent?.nextNamedSibling;
  const condition = next?.type === "if_statement" ? field(next, "condition")?.text : undefined;
  const body =
    (next && field(next, "consequence")?.namedChildren.filter(({ type }) => type !== "comment")) ?? [];
  const [leaves, ...others] = body;
  const raised = leaves?.type === "raise_statement" ? leaves.firstNamedChild : null;
  const named = raised?.type === "call" ? field(raised, "function") : raised;
  const isAsked = condition === `${name} is None` || condition === `not ${name}`;
  const caught = named && lastNameOf(named);
  return isAsked && leaves && others.length === 0 && caught && !leaves.text.includes("\n")
    ? { leaves, name: caught }
    : null;
}

/** The name that the other function gives it, where it is free here. */
function nameFor(code: CodeIndex, file: Scene["fault"]["file"], statement: Node, { leaves }: Twin): string {
  const guard = ancestorOfType(leaves, ["if_statement"]);
  const bound = guard?.previousNamedSibling?.firstNamedChild;
  return freeName(code, file, statement, (bound && field(bound, "left")?.text) ?? "found");
}
