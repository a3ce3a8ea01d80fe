import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { Investigation } from "../../../investigation.ts";
import { takenAnswer } from "../../house/absent-answer.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import type { Handler } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { answered, type Idea } from "../stimuli/idea.ts";

/**
 * As elsewhere, within a transaction of its own: behind a statement that failed, Django refuses every further one of the
 * same transaction, be it that of a request or that of a test.
 */
export function djangoConflict(
  code: Investigation["code"],
  { file, frame }: Handler,
  column: string,
  fault: PythonFault,
  cause: string,
): Idea | null {
  const statement = statementOnLine(file, frame.line);
  if (!statement || !isTryable(statement) || !/^\S.*\.(?:create|save)\(/s.test(statement.text)) return null;
  const isPair = /constraint failed: [\w.]+,/.test(fault.exception.value);
  const words = isPair ? "already exists" : `${column.replaceAll("_", " ")} already exists`;
  const answer = takenAnswer(code, { file, statement, thing: [column], subject: null, key: null }, words);
  const isWithin = /\batomic\(/.test(ancestorOfType(statement, ["with_statement"])?.text ?? "");
  const names = isWithin ? ["IntegrityError"] : ["IntegrityError", "transaction"];
  const imports = importsOf(code, file.path, names);
  if (!answer || !imports) return null;
  const edit = wrapInTry(file, statement, {
    caught: "IntegrityError",
    lines: answer.lines,
    ...(!isWithin && { within: "with transaction.atomic():" }),
  });
  if (!edit) return null;
  return {
    cause,
    explanation: `A value that is taken is answered with 409, in the form of ${answer.evidence.join(", ")}.`,
    edits: [...imports, ...answer.imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: "standard",
    expectation: answered([409]),
    name: "value_that_is_taken",
    sentence: "A value that another row has is answered with 409.",
  };
}

/** What is missing of names of one module, by one import; null where one of them means something else there. */
function importsOf(
  code: Investigation["code"],
  path: string,
  names: readonly string[],
): readonly Edit[] | null {
  const plans = names.map((name) => ({ name, plan: planImport(code, path, "django.db", name) }));
  if (plans.some(({ name, plan }) => plan?.local !== name)) return null;
  const missing = plans.filter(({ plan }) => (plan?.edits.length ?? 0) > 0).map(({ name }) => name);
  return missing.length === 0 ? [] : (planImport(code, path, "django.db", missing.join(", "))?.edits ?? null);
}
