import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../../code/nodes.ts";
import type { Investigation } from "../../../../investigation.ts";
import { lastBinding } from "../../../house/javascript/refusals.ts";
import { houseLeavings } from "../../../house/javascript/write-leaving.ts";
import { answerToNothing } from "../answer-to-nothing.ts";
import type { JavascriptFault } from "../fault.ts";
import type { Idea } from "../idea.ts";
import { requestPartOf } from "../request-part.ts";
import { statementOf } from "../statements.ts";
import { attemptName } from "./attempt.ts";
import { branchEdits } from "./check-edits.ts";
import type { Reading } from "./reading.ts";

const MOST = 2;

/** A bad value that is none of the client's is passed over as the code beside it passes over such values. */
export function leavingIdeas(investigation: Investigation, fault: JavascriptFault, reading: Reading): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  const { call, value, operation, what, check } = reading;
  const statement = statementOf(call);
  if (!statement) return [];
  const subject = check?.subject.type === "identifier" ? check.subject.text : attemptName(code, file, call);
  const found = houseLeavings(code, {
    file,
    statement,
    situation: check ? "invalid" : "caught",
    operation,
    subject,
    operand: value,
  });
  // What is there, and is no good, was found: nobody is told that it was not.
  const isAsked = requestPartOf(investigation, file.path, value) !== null;
  if (!isAsked && isOfTheCode(value)) return [];
  const isFetched = !isAsked && isResult(value);
  const fitting = found.filter(
    ({ lines }) =>
      !lines.some((line) => /\b404\b|not.?found|no such/i.test(line)) &&
      // Nobody is told to have sent what another service answered.
      (!isFetched || !lines.some((line) => /(?<![\w.])4\d\d(?![\w.])/.test(line))),
  );
  return fitting.slice(0, MOST).flatMap((leaving): Idea[] => {
    const edits = branchEdits(code, file, reading, { ...leaving, condition: null }, "found");
    if (!edits) return [];
    const where = leaving.evidence.join(", ");
    const shown = value.text.length > 40 ? "The value" : `\`${value.text}\``;
    return [
      {
        name: "bad_value_is_left",
        sentence: `A value that is not ${what} is passed over`,
        cause: `${shown} may not be ${what}, and nothing looks whether it is.`,
        explanation: `Does about it what ${where} does about such values.`,
        edits: [...leaving.imports, ...edits].map((edit) => ({ ...edit, part: "fix" })),
        basis: "house",
        expectation: answerToNothing(investigation, fault),
        place: { path: file.path, line: startLineOf(call) },
      },
    ];
  });
}

/** What a call has given, where the parameter of a callback may be what the client sent. */
function isResult(value: Node): boolean {
  const bound = value.type === "identifier" ? lastBinding(value, value.text) : value;
  return bound !== null && /^(?:await|call)_expression$/.test(bound.type);
}

/** `SERVERS[region]`, a table of the code itself: an entry that cannot be read is to be corrected there. */
function isOfTheCode(value: Node): boolean {
  const bound = value.type === "identifier" ? lastBinding(value, value.text) : value;
  const holder =
    bound && /^(?:subscript|member)_expression$/.test(bound.type) ? field(bound, "object") : null;
  return holder !== null && /^[A-Z][A-Z\d_]*$/.test(holder.text);
}
