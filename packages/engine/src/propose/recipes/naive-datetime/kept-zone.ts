import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { guardedZoneIdea, type ZoneForm } from "./guarded-zone.ts";

/** A time that is read from text gets the zone of the house where the text carries none; one that it carries stays. */
export function keptZone(
  investigation: Investigation,
  form: ZoneForm,
  file: SourceFile,
  call: Node,
  cause: string,
): Idea[] {
  const assignment = call.parent?.type === "assignment" ? call.parent : null;
  const name = assignment && field(assignment, "left");
  const statement = assignment?.parent ?? null;
  if (name && statement) {
    const idea = guardedZoneIdea(investigation, form, file, name, { statement, side: "behind" }, cause);
    return idea ? [idea] : [];
  }
  const whole = statementOf(call);
  return whole && isAlwaysEvaluated(call, whole)
    ? namedFirst(investigation, form, file, call, whole, cause)
    : [];
}

/** `return datetime.fromisoformat(text)`: the time gets a name, and its zone, in front of the statement. */
function namedFirst(
  { code }: Investigation,
  form: ZoneForm,
  file: SourceFile,
  call: Node,
  statement: Node,
  cause: string,
): Idea[] {
  const [first = ""] = form.zone.split(".");
  const zone = moduleNameAt(code, form.file, first, { file, statement });
  const name = freeName(code, file, statement, "moment");
  const edit =
    zone &&
    insertBefore(file, statement, [
      `${name} = ${call.text}`,
      `if ${name}.tzinfo is None:`,
      `\t${name} = ${name}.replace(tzinfo=${form.zone.replace(first, zone.text)})`,
    ]);
  if (!zone || !edit) return [];
  return [
    {
      cause,
      explanation: `A time without a zone is taken for UTC, as at ${form.file.path}:${form.line}; one with a zone keeps it.`,
      edits: [...zone.imports, edit, replaceNode(file, call, name)].map((one) => ({
        ...one,
        part: "fix",
        together: "zone",
      })),
      basis: "house",
      expectation: FINE,
      name: "times_have_a_zone",
      sentence: "Times with a zone are compared with times with a zone.",
    },
  ];
}
