import type { Node } from "web-tree-sitter";
import { handlerAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import type { Situation } from "../../house/javascript/refusals.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { PlacedCall } from "../javascript/handler-call.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { isLeftToMiddleware } from "../unhandled-rejection/left-to-middleware.ts";

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
  /** See `RefusalTarget.taken`. */
  readonly taken?: RefusalTarget["taken"];
  /** See `Idea.sentTwice`. */
  readonly sentTwice?: true;
}

/** Catches one error at a call and answers it as the house does; other errors go on. Null where nothing is known to be answered. */
export function caughtIdea(
  investigation: Investigation,
  fault: JavascriptFault,
  caught: Caught,
  { file, call }: PlacedCall,
): Idea | null {
  const { code } = investigation;
  const { handler } = fault;
  if (isLeftToMiddleware(investigation, fault)) return null;
  const statement = statementOf(call);
  const symbol = code.functionAt(file.path, startLineOf(call));
  const own = symbol && handlerAround(code, symbol);
  if (!statement) return null;
  const { thing, situation } = caught;
  const around = passingClause(call);
  const name = around?.error ?? "error";
  const target: RefusalTarget = {
    ...{ file, statement, thing, subject: null, key: null, handler: own, further: [name] },
    ...(caught.taken && { taken: caught.taken }),
  };
  const answer =
    javascriptHouseAnswer(code, situation, { ...target, subject: name }, call) ??
    (own && handler ? conventionalAnswer(code, own, situation, target) : null);
  if (!answer) return null;
  // The handler says itself what it answers where nothing is found; an answer made up beside it would be another one.
  if (situation === "absent" && answer.basis !== "house" && isAskedBehind(statement)) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const read = caught.condition("error", quote);
  const part = /error\.(\w+)/.exec(read)?.[1] ?? "code";
  // What is caught has no type in TypeScript.
  const error = /\.[cm]?tsx?$/.test(file.path)
    ? `(${name} as { ${part}?: ${/=== \d/.test(read) ? "number" : "string"} })`
    : name;
  const isOfHouse = situation === "conflict" && answer.condition;
  const condition = isOfHouse ? answer.condition?.(name) : fitted(caught.condition(error, quote));
  const [only] = answer.lines;
  const asked =
    answer.lines.length === 1
      ? [`if (${condition}) ${only}`]
      : [`if (${condition}) {`, ...answer.lines.map((line) => `\t${line}`), "}"];
  const edit = around
    ? insertBefore(file, around.last, asked)
    : attemptEdit(code, file, call, ` (${name})`, [...asked, `throw ${name}${end}`]);
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

/** The clause of the `try` around a call, where it lets go what it does not know: `throw error`, `next(error)`. */
function passingClause(call: Node): { readonly error: string; readonly last: Node } | null {
  for (let node: Node = call; node.parent && !isFunctionNode(node.parent); node = node.parent) {
    const { parent } = node;
    if (parent.type !== "try_statement" || field(parent, "body")?.id !== node.id) continue;
    const clause = field(parent, "handler");
    const error = clause && field(clause, "parameter")?.text;
    const last = clause && field(clause, "body")?.namedChildren.at(-1);
    const passed = last && /^(?:throw |(?:return )?next\()(\w+)\)?;?$/.exec(last.text)?.[1];
    return error && last && passed === error ? { error, last } : null;
  }
  return null;
}

/** Whether what a statement declares is asked for right behind it. */
function isAskedBehind(statement: Node): boolean {
  const [declarator] = statement.descendantsOfType("variable_declarator");
  const name = declarator && field(declarator, "name");
  const next = statement.nextNamedSibling;
  const asked = next?.type === "if_statement" ? field(next, "condition") : next;
  const isChecking = next?.type === "if_statement" || /^[\w.]*assert\w*\(/.test(next?.text ?? "");
  return (
    name?.type === "identifier" &&
    isChecking &&
    (asked?.descendantsOfType("identifier").some(({ text }) => text === name.text) ?? false)
  );
}

/** A message is read of what may have none. */
function fitted(condition: string): string {
  return condition.replace(/(\(error as \{ message\?: string \}\))\.message\)/, '$1.message ?? "")');
}
