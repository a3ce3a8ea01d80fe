import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { saidFailure } from "../../house/said-failure.ts";
import { refusedStatus } from "../../house/status.ts";
import { transcribed } from "../../house/transcribe.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { isPlain } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

/** A function that looks whether it was given anything, and leaves where it was not. */
interface Guard {
  readonly node: Node;
  readonly leaving: readonly Node[];
}

/**
 * `if not readings: raise NoReadings(name)` in the functions of the file that take the same: this one, which reckons with them
 * without looking, refuses none in the same words. Null where they do not agree, or give a value instead.
 */
export function refusedBeside(
  { code, ...investigation }: Investigation,
  fault: PythonFault,
  sequence: Node,
  cause: string,
): Idea | null {
  const { file, statement, function: symbol } = fault;
  if (!symbol || !isPlain(sequence) || !isAlwaysEvaluated(sequence, statement)) return null;
  // What the function promises for nothing, or gives where something else is missing, is no error.
  if (saidFailure(code, symbol) !== null) return null;
  const guards = (code.symbolsOf(file.path)?.functions ?? [])
    .filter((other) => other.node.id !== symbol.node.id && takesSame(symbol, other, sequence.text))
    .flatMap(({ node }) => guardsIn(node, sequence.text).map((guard) => ({ ...guard, scope: node })));
  const [first] = guards;
  const last = first?.leaving.at(-1);
  const said = new Set(guards.map(({ leaving }) => leaving.map(({ text }) => text).join("\n")));
  if (!first || last?.type !== "raise_statement" || said.size !== 1) return null;
  const passage = { file, scope: first.scope, statements: first.leaving };
  const made = transcribed(code, passage, { file, statement, scope: symbol.node }, new Map());
  const edit =
    made &&
    insertBefore(file, statement, [`if not ${sequence.text}:`, ...made.lines.map((line) => `\t${line}`)]);
  if (!made || !edit) return null;
  const place = `${file.path}:${startLineOf(first.node)}`;
  const status = refusedStatus(code, file.path, last);
  const raised = raisedClass(last);
  const isWeb = handlerOf({ code, ...investigation }, fault) !== null;
  return {
    cause,
    explanation: `Without any it is refused as at ${place}.`,
    edits: [...made.imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: "house",
    expectation:
      isWeb && status !== null
        ? answered([status])
        : raised !== null && !isWeb
          ? { kind: "raises", type: raised, detail: [] }
          : NO_ERROR,
    name: "none_is_refused",
    sentence: "Without any it is refused as elsewhere.",
  };
}

/** Whether another function takes the same under the same name, or is a method of the same object. */
function takesSame(own: FunctionSymbol, other: FunctionSymbol, name: string): boolean {
  if (/^self\.\w+$/.test(name)) {
    const owner = ancestorOfType(own.node, ["class_definition"])?.id;
    return owner !== undefined && ancestorOfType(other.node, ["class_definition"])?.id === owner;
  }
  return [own, other].every(({ node }) => parametersOf(node).some((parameter) => parameter.name === name));
}

function guardsIn(definition: Node, name: string): Guard[] {
  const asks = [`not ${name}`, `len(${name}) == 0`, `len(${name}) < 1`, `not len(${name})`];
  return descendantsHere(definition, "if_statement").flatMap((node): Guard[] => {
    const leaving = field(node, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    const last = leaving.at(-1);
    const leaves = /^(?:return|raise)_statement$/.test(last?.type ?? "");
    return leaves && asks.includes(field(node, "condition")?.text ?? "") ? [{ node, leaving }] : [];
  });
}
