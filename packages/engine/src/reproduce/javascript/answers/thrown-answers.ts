import type { ExceptionValue } from "@bugstack/event";
import { stringLiteral } from "../literal.ts";

const OF_THE_LANGUAGE =
  /^(?:TypeError|RangeError|ReferenceError|SyntaxError|EvalError|URIError|AggregateError|Error)$/;
const LONGEST = 600;

/** Codes that libraries give errors with these words, which an event does not tell. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/Unique constraint failed/, "P2002"],
  [/Foreign key constraint (?:failed|violated)/, "P2003"],
  [/No \w+ found|[Rr]ecords? (?:to \w+ )?(?:does not exist|not found)|required but not found/, "P2025"],
  [/duplicate key value violates unique constraint/, "23505"],
  [/violates foreign key constraint/, "23503"],
  [/invalid input syntax for type/, "22P02"],
  [/Duplicate entry '/, "ER_DUP_ENTRY"],
  [/E11000 duplicate key/, "11000"],
];

/** JavaScript that makes the error that came out of a library, with what such errors carry; null for errors of the code itself. */
export function thrownText({ type, value }: Pick<ExceptionValue, "type" | "value">): string | null {
  const code = CODES.find(([form]) => form.test(value))?.[1];
  if (OF_THE_LANGUAGE.test(type) ? code === undefined : !/^[A-Za-z_$][\w$.]*$/.test(type)) return null;
  if (value.length > LONGEST) return null;
  const name = OF_THE_LANGUAGE.test(type) ? "" : `name: ${stringLiteral(type, '"')}, `;
  const own = code === undefined ? "" : `code: ${code === "11000" ? code : `"${code}"`}`;
  const parts = `${name}${own}`.replace(/, $/, "");
  const made = `new Error(${stringLiteral(value, '"')})`;
  return parts === "" ? made : `Object.assign(${made}, { ${parts} })`;
}
