import type { CapturedValue } from "@bugstack/event";
import { field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { emptyValueOf } from "../../house/failure-value.ts";
import { emptyOfKind } from "../../house/said-failure.ts";
import { givesNothing } from "../customary/given-instead.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * A function that was given nothing, `rows` of `[]`, where others of its file that take the same leave at once: whatever
 * came of it in the end, it leaves as they do. For errors that a library found; what the project refuses it refuses on purpose.
 */
export function emptyGivenIdea({ code }: Investigation, fault: PythonFault): Idea | null {
  const { function: symbol, file, frame, statement } = fault;
  const isRaised =
    statement.type === "raise_statement" || statement.descendantsOfType("raise_statement").length > 0;
  if (!symbol || isRaised || isCaughtNothing(fault)) return null;
  const body = field(symbol.node, "body");
  const first = body?.namedChildren.find(
    (child) => !(child.type === "comment" || child.firstNamedChild?.type === "string"),
  );
  if (!first) return null;
  for (const { name } of parametersOf(symbol.node)) {
    const value = frame.frame.locals?.[name];
    if (value === undefined || !isEmpty(value)) continue;
    const failure = emptyValueOf(code, symbol, name);
    const edit = failure && insertBefore(file, first, [`if not ${name}:`, `\t${failure.statement}`]);
    // What others give without anything to do is of the kind that they give, which need not be that of this one.
    const given = failure && (/^return ?(.*)$/.exec(failure.statement)?.[1] ?? "");
    const own = emptyOfKind(symbol);
    const fits = /^(?:None)?$/.test(given ?? "") ? givesNothing(first) : own !== null && own === given;
    if (!failure || !edit || !fits) continue;
    const places = failure.evidence.join(", ");
    return {
      cause: `${symbol.qualifiedName} was given an empty \`${name}\`, with which ${places} has nothing to do and this function goes on.`,
      explanation: `It leaves with \`${failure.statement}\` where there is nothing to do, as at ${places}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: `no_${name}`,
      sentence: `Without ${name} there is nothing to do.`,
    };
  }
  return null;
}

/** Errors of which the families for empty sequences know more. */
function isCaughtNothing({ exception: { type, value } }: PythonFault): boolean {
  if (
    /empty|at least one|out of range|has no median|requires/i.test(value) &&
    /^(?:ValueError|IndexError|TypeError|\w*StatisticsError)$/.test(type)
  )
    return true;
  return /^(?:StopIteration|ZeroDivisionError|NameError|UnboundLocalError|ImportError|ModuleNotFoundError|SyntaxError|AttributeError|RecursionError)$/.test(
    type,
  );
}

function isEmpty(value: CapturedValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === "string") return /^(?:\[\]|\{\}|\(\)|set\(\)|''|"")$/.test(value);
  return value !== null && typeof value === "object" && Object.keys(value).length === 0;
}
