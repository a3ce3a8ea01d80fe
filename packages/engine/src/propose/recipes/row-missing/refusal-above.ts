import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { argumentFor } from "../../../diagnose/origin/python/callers.ts";
import type { Investigation } from "../../../investigation.ts";
import { frameworkAnswer, houseAnswer, plainSentence, toldDetail } from "../../house/absent-answer.ts";
import { soughtValues } from "../../house/query-parts.ts";
import { thingOf } from "../../house/words.ts";
import type { RefusalTarget } from "../../house/write-refusal.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import { type Handler, handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { demandsIn, modelOf, type RowQuery } from "./query.ts";

/**
 * A row that a helper below the handler asks for, refused in the handler, where the house's answers are at hand: the call is
 * tried, and the one exception caught. Only where no other row is demanded on the way, for of that one nothing is known.
 */
export function refusalAbove(
  investigation: Investigation,
  fault: PythonFault,
  query: RowQuery,
  askedIn: string | null,
  cause: string,
): Idea | null {
  const { code } = investigation;
  const handler = handlerOf(investigation, fault);
  if (!handler || handler.frame === fault.frame || handler.isDependency) return null;
  // A function that only looks like a view may be called by anybody.
  if (handler.route === null && !investigation.event?.request) return null;
  const { file, frame } = handler;
  const statement = statementOnLine(file, frame.line);
  if (!statement || !isTryable(statement) || !isOnlyDemand(code, fault, handler, statement)) return null;
  const caught = caughtIn(code, fault, query.model ?? modelOf(fault), file.path);
  if (!caught) return null;
  const assignment = query.node.parent?.type === "assignment" ? query.node.parent : null;
  const thing = thingOf(assignment ? (field(assignment, "left")?.text ?? null) : null, query.node) ?? [];
  const key = keyThere(code, fault, query.node, statement, file.path);
  const target: RefusalTarget = { file, statement, thing, subject: null, key, askedIn };
  const answer =
    houseAnswer(code, "absent", target, null) ??
    frameworkAnswer(code, handler.framework, "absent", target, plainSentence("absent", thing));
  const edit = answer && wrapInTry(file, statement, { caught: caught.text, lines: answer.lines });
  if (!answer || !edit) return null;
  const named = thing.join("_") || "row";
  const where = answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : "";
  const what = `A ${thing.join(" ") || "row"} that does not exist`;
  return {
    cause,
    explanation: `${what} is answered with ${answer.status}${where}.`,
    edits: [
      ...[...caught.imports, ...answer.imports].map((one) => ({ ...one, part: "fix" })),
      { ...edit, part: "fix", together: "reaction" },
    ],
    basis: answer.basis,
    ...(answer.rivals !== undefined && { rivals: answer.rivals }),
    expectation: answered([answer.status], toldDetail(code, answer)),
    name: `unknown_${named}`,
    sentence: `${what} is answered with ${answer.status}.`,
    variesPath: askedIn === "path",
  };
}

/** Whether the functions from the handler to the fault ask for no other row that must be there. */
function isOnlyDemand(code: CodeIndex, fault: PythonFault, handler: Handler, statement: Node): boolean {
  const below = fault.frames.slice(fault.frames.indexOf(handler.frame) + 1);
  const onTrace = below.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const beside = statement
    .descendantsOfType("call")
    .flatMap((call) => calleesOf(code, handler.file.path, call).map(({ symbol }) => symbol))
    .filter((symbol) => onTrace.every(({ node }) => node.id !== symbol.node.id));
  const all = [...onTrace, ...beside];
  return all.reduce((sum, { node }) => sum + demandsIn(node), demandsIn(statement)) === 1;
}

/** The class of the exception as the handler's file can name it. */
function caughtIn(
  code: CodeIndex,
  fault: PythonFault,
  name: string | null,
  path: string,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  if (name === null) {
    if (!/NoResultFound$/.test(fault.exception.type)) return null;
    const plan = planImport(code, path, "sqlalchemy.exc", "NoResultFound");
    return plan && { text: plan.local, imports: plan.edits };
  }
  const [model, ...others] = code.classesNamed(name).filter((one) => code.file(one.path)?.isTest === false);
  if (!model || others.length > 0) return null;
  const plan = planImport(code, path, code.moduleNameOf(model.path), name);
  return plan && { text: `${plan.local}.DoesNotExist`, imports: plan.edits };
}

/** What the handler calls the value that the query asks by; null where it is another one there. */
function keyThere(
  code: CodeIndex,
  fault: PythonFault,
  query: Node,
  statement: Node,
  path: string,
): string | null {
  const [sought] = soughtValues(query);
  const symbol = fault.function;
  if (sought?.type !== "identifier" || !symbol) return null;
  const call = statement
    .descendantsOfType("call")
    .find((one) => calleesOf(code, path, one).some((callee) => callee.symbol.node.id === symbol.node.id));
  const given = call ? argumentFor(code, call, symbol, sought.text) : null;
  return given && /^(?:identifier|attribute|subscript)$/.test(given.type) ? given.text : null;
}
