import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { methodOf } from "../../../diagnose/origin/python/callees.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { catchingClasses } from "../fault/caught-on-trace.ts";
import { raisedClasses } from "../fault/raised-classes.ts";
import type { Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A table of the module without an entry for what a function was given, where a handler on the trace catches an error of
 * the project that is raised in the same file and says of what: `InvalidTransition(state, action)` of
 * `TRANSITIONS[(state, action)]`. What the error is made of are the function's own parameters.
 */
export function caughtAbsences({ code, fault, type, investigation }: Scene): Guess[] {
  const { file, function: symbol } = fault;
  if (type !== "KeyError" || !symbol || !fault.isInnermost || requestStimulus(investigation) !== null)
    return [];
  const own = new Set(parametersOf(symbol.node).map(({ name }) => name));
  const read = onLine(fault, "subscript").find((node) => isOfTable(node, own));
  const [holder, index] = [read && field(read, "value"), read && field(read, "subscript")];
  const statement = read && statementOf(read);
  if (!read || !holder || !index || !statement || !isAlwaysEvaluated(read, statement)) return [];
  const caught = new Map(catchingClasses(code, fault).map((one) => [one.name, one]));
  const raised = raisedClasses(file.tree.rootNode).flatMap((one) => {
    const owner = caught.get(one.name);
    return one.given && owner ? [{ ...one, given: one.given, owner }] : [];
  });
  const [first] = raised;
  if (!first || raised.some(({ owner }) => owner !== first.owner)) return [];
  const given = givenTo(code, first.owner, own);
  if (given === null || first.given.positional.length + first.given.named.size !== given.length) return [];
  const edit = insertBefore(file, statement, [
    `if ${index.text} not in ${holder.text}:`,
    `\traise ${first.written}(${given.join(", ")})`,
  ]);
  if (!edit) return [];
  const idea: Idea = {
    cause: `${file.path}:${fault.line} takes for granted that \`${holder.text}\` has an entry for ${index.text}.`,
    explanation: `Where it has none, \`${first.owner.name}\` tells so, as at ${file.path}:${startLineOf(first.node)}; who calls has an answer for it.`,
    edits: [{ ...edit, part: "fix" }],
    basis: "house",
    expectation: { kind: "raises", type: first.owner.name, detail: [] },
    name: "an_entry_that_is_not_there",
    sentence: "What the table does not have is refused as elsewhere.",
  };
  return [{ strength: 0.86, idea }];
}

/** `TRANSITIONS[(state, action)]`, `self._routes[name]` with parameters of the function alone. */
function isOfTable(read: Node, own: ReadonlySet<string>): boolean {
  const holder = field(read, "value");
  const index = field(read, "subscript");
  const { parent } = read;
  if (!holder || !index || !/^(?:[A-Z][A-Z0-9_]*|self\.\w+|\w+\.[A-Z][A-Z0-9_]*)$/.test(holder.text))
    return false;
  if (parent && /assignment$/.test(parent.type) && field(parent, "left")?.id === read.id) return false;
  const names = index.type === "identifier" ? [index] : index.type === "tuple" ? index.namedChildren : [];
  return names.length > 0 && names.every((node) => node.type === "identifier" && own.has(node.text));
}

/** What the error is made of, where each is a parameter of the function under the same name. */
function givenTo(code: CodeIndex, owner: ClassSymbol, own: ReadonlySet<string>): string[] | null {
  const init = methodOf(code, owner, "__init__");
  const needed = init ? parametersOf(init.node).slice(1) : [];
  return needed.length > 0 && needed.every(({ name, kind }) => kind === "positional" && own.has(name))
    ? needed.map(({ name }) => name)
    : null;
}
