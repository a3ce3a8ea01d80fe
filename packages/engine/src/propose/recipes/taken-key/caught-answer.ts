import { handlerAround } from "../../../code/javascript/handlers.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import type { Situation } from "../../house/javascript/refusals.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { PlacedCall } from "../javascript/handler-call.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";

/** An error of a library that stands for an answer to the client, and how it is told apart from others. */
export interface Caught {
  readonly situation: Situation;
  /** What the answer is about, in words. */
  readonly thing: readonly string[];
  readonly condition: (error: string, quote: string) => string;
  readonly name: string;
  readonly sentence: (status: number) => string;
  readonly cause: string;
  readonly explanation: (status: number, where: string) => string;
  /** See `Idea.sentTwice`. */
  readonly sentTwice?: true;
}

/** Catches one error at a call and answers it as the house does; other errors go on. Null where nothing is known to be answered. */
export function caughtIdea(
  { code }: Investigation,
  { handler }: JavascriptFault,
  caught: Caught,
  { file, call }: PlacedCall,
): Idea | null {
  const statement = statementOf(call);
  const symbol = code.functionAt(file.path, startLineOf(call));
  const own = symbol && handlerAround(code, symbol);
  if (!statement) return null;
  const { thing, situation } = caught;
  const target = { file, statement, thing, subject: null, key: null, handler: own, further: ["error"] };
  const answer =
    javascriptHouseAnswer(code, situation, { ...target, subject: "error" }, call) ??
    (own && handler ? conventionalAnswer(code, own, situation, target) : null);
  if (!answer) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const read = caught.condition("error", quote);
  const part = /error\.(\w+)/.exec(read)?.[1] ?? "code";
  // What is caught has no type in TypeScript.
  const error = /\.[cm]?tsx?$/.test(file.path)
    ? `(error as { ${part}?: ${/=== \d/.test(read) ? "number" : "string"} })`
    : "error";
  const isOfHouse = situation === "conflict" && answer.condition;
  const condition = isOfHouse ? answer.condition?.("error") : fitted(caught.condition(error, quote));
  const [only] = answer.lines;
  const lines =
    answer.lines.length === 1
      ? [`if (${condition}) ${only}`, `throw error${end}`]
      : [`if (${condition}) {`, ...answer.lines.map((line) => `\t${line}`), "}", `throw error${end}`];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  if (!edit) return null;
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  return {
    name: caught.name,
    sentence: caught.sentence(answer.status),
    cause: caught.cause,
    explanation: caught.explanation(answer.status, where),
    edits: [...answer.imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: answer.basis === "house" ? "house" : "standard",
    expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
    place: { path: file.path, line: startLineOf(statement) },
    variant: null,
    ...(caught.sentTwice && { sentTwice: true }),
  };
}

/** A message is read of what may have none. */
function fitted(condition: string): string {
  return condition.replace(/(\(error as \{ message\?: string \}\))\.message\)/, '$1.message ?? "")');
}
