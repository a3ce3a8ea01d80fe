import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { refusedStatus } from "../../house/status.ts";
import { insertBefore } from "../edits/statements.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import type { Guess, Scene } from "./scene.ts";

const OPTIONAL = /^(?:None|(?:\w+\.)?(?:Header|Query|Cookie|Form|Body)\((?:default=)?None\b.*)$/s;

/**
 * An optional parameter that is taken apart, and the parts are refused where they are not as they should be:
 * `scheme, _, token = authorization.partition(" ")`, then `if token not in KEYS: raise HTTPException(401, …)`. What is
 * not given at all is refused alike.
 */
export function refusedBelow({ code, investigation, fault, message, suspects }: Scene): Guess[] {
  const [subject] = suspects;
  const { file, statement, function: symbol } = fault;
  if (!/NoneType/.test(message) || subject?.type !== "identifier" || !symbol) return [];
  const parameter = parametersOf(symbol.node).find(({ name }) => name === subject.text);
  if (!parameter?.defaultValue || !OPTIONAL.test(parameter.defaultValue.text)) return [];
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const refusal = target && refusalBehind(statement, namesIn(target));
  const status = refusal && refusedStatus(code, file.path, refusal);
  if (!target || !refusal || !status || requestStimulus(investigation) === null) return [];
  const edit = insertBefore(file, statement, [`if ${subject.text} is None:`, `\t${refusal.text}`]);
  if (!edit) return [];
  const idea: Idea = {
    cause: `\`${subject.text}\` need not be given, and ${file.path}:${fault.line} does not allow for that.`,
    explanation: `Without it the request is refused as with a wrong one at ${file.path}:${startLineOf(refusal)}.`,
    edits: [{ ...edit, part: "fix" }],
    basis: "house",
    expectation: answered([status]),
    name: `without_${subject.text}`,
    sentence: "What is not given is refused like what is wrong.",
  };
  return [{ strength: 0.9, idea }];
}

function namesIn(target: Node): readonly string[] {
  return [target, ...target.descendantsOfType("identifier")]
    .filter(({ type }) => type === "identifier")
    .map(({ text }) => text)
    .filter((name) => name !== "_");
}

/** The refusal of the next statement, where it asks for one of these names and says nothing of them. */
function refusalBehind(statement: Node, names: readonly string[]): Node | null {
  const next = statement.nextNamedSibling;
  const body = next?.type === "if_statement" ? field(next, "consequence") : null;
  const condition = next && field(next, "condition");
  const only = body?.namedChildCount === 1 ? body.firstNamedChild : null;
  const mentions = (node: Node) => namesIn(node).some((name) => names.includes(name));
  const isRefusal =
    only !== null && only !== undefined && /^(?:raise|return|expression)_statement$/.test(only.type);
  return only && condition && isRefusal && mentions(condition) && !mentions(only) && !only.text.includes("\n")
    ? only
    : null;
}
