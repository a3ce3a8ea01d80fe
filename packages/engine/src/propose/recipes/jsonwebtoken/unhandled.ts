import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";
import { houseClause } from "./house-clause.ts";
import type { TokenLibrary } from "./libraries.ts";
import { callAt, conditionsFor } from "./token-calls.ts";

/** Nothing catches the refusal: the innermost handler on the trace answers it with 401, as the house says who may not come in. */
export function unhandledIdeas(
  investigation: Investigation,
  { frames, exception }: JavascriptFault,
  library: TokenLibrary,
): Idea[] {
  const { code } = investigation;
  for (const [index, { path, line }] of [...frames.entries()].toReversed()) {
    const file = code.file(path);
    const symbol = code.functionAt(path, line);
    const handler = symbol && handlerAround(code, symbol);
    if (!file || !handler || handler.path !== path) continue;
    const next = frames[index + 1];
    const called = next ? code.functionAt(next.path, next.line)?.name : undefined;
    const call = callAt(file, line, called ?? null);
    const statement = call && statementOf(call);
    if (!call || !statement) return [];
    const custom = customIdea(code, file, handler, call, exception.type, library);
    if (custom) return [custom];
    const isShown = tokenHeader(investigation) !== null || /authorization/i.test(symbol.node.text);
    return ideaAt(isShown, code, file, handler, call, statement, exception.type, library);
  }
  return [];
}

/** The answer that the house gives to bad tokens around another verification, whatever is wrong with them. */
function customIdea(
  code: CodeIndex,
  file: SourceFile,
  handler: WebHandler,
  call: Node,
  type: string,
  library: TokenLibrary,
): Idea | null {
  const statement = statementOf(call);
  const name = field(call, "function");
  if (!statement || !name) return null;
  const target = { file, statement, thing: ["token"], subject: null, key: null, handler };
  const house = houseClause(code, target, name.text);
  if (!house) return null;
  // What else fails in there is not the client's fault.
  const { isRefusal, imports } = conditionsFor(code, file, library);
  const end = usesSemicolons(file) ? ";" : "";
  const lines = [`if (${isRefusal}) {`, ...house.lines.map((line) => `\t${line}`), "}", `throw error${end}`];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  if (!edit) return null;
  const wasExpired = library.expired.test(type);
  return {
    name: "refused_token",
    sentence: `${wasExpired ? "An expired" : "A refused"} token is answered with ${house.status}`,
    cause: `Nothing catches ${type}, so a refused token ends as an error of the server.`,
    explanation: `Answers every token that cannot be verified with ${house.status}, as ${house.place} does.`,
    edits: [...house.imports, ...imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: "house",
    expectation: answered([house.status], house.detail ? [house.detail] : []),
    place: { path: file.path, line: startLineOf(statement) },
    variant: null,
  };
}

/** The header of the captured request that carries the token, by its form; null where none does. */
export function tokenHeader({ event }: Investigation): string | null {
  const headers = event?.request?.headers ?? [];
  const found =
    headers.find(([, value]) => TOKEN.test(value)) ?? headers.find(([name]) => /^authorization$/i.test(name));
  return found?.[0] ?? null;
}

/** A token as `jsonwebtoken` writes it. */
export const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/;

function ideaAt(
  isShown: boolean,
  code: CodeIndex,
  file: SourceFile,
  handler: WebHandler,
  call: Node,
  statement: Node,
  type: string,
  library: TokenLibrary,
): Idea[] {
  const target = { file, statement, thing: ["token"], subject: null, key: null, handler };
  const house = javascriptHouseAnswer(code, "unauthenticated", target, null);
  const answer = house ?? conventionalAnswer(code, handler, "unauthenticated", target);
  if (!answer) return [];
  const { isExpired, isRefusal, imports } = conditionsFor(code, file, library);
  const end = usesSemicolons(file) ? ";" : "";
  const branch = (condition: string, said: string) => [
    `if (${condition}) {`,
    ...answer.lines.map((text) => `\t${speaking(text, said, house !== null)}`),
    "}",
  ];
  const says = (words: string) => answer.lines.some((line) => speaking(line, words, house !== null) !== line);
  // What is said to everybody who is not let in is said here as well; TokenExpiredError and the like are refusals too.
  // Where no other token can be shown, nothing would prove the second answer.
  const isToldApart = isShown && says(EXPIRED);
  const lines = [
    ...(isToldApart ? branch(isExpired, EXPIRED) : []),
    ...branch(isRefusal, isShown ? INVALID : EITHER),
    `throw error${end}`,
  ];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  if (!edit) return [];
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  const wasExpired = library.expired.test(type);
  return [
    {
      name: "refused_token",
      sentence: `${wasExpired ? "An expired" : "A refused"} token is answered with ${answer.status}`,
      cause: `Nothing catches ${type}, so a refused token ends as an error of the server.`,
      explanation: `Answers tokens that are expired or otherwise refused with ${answer.status}${where}, ${isToldApart ? "tells the two apart, " : ""}and lets every other error go.`,
      edits: [...answer.imports, ...imports, edit].map((one) => ({ ...one, part: "fix" })),
      basis: house ? "house" : "standard",
      expectation: answered([answer.status], isToldApart ? [wasExpired ? EXPIRED : INVALID] : []),
      place: { path: file.path, line: startLineOf(statement) },
      variant: null,
    },
  ];
}

export const EXPIRED = "Token has expired";
export const INVALID = "Invalid token";
const EITHER = "Invalid or expired token";

/**
 * Words for people that say the token is not there would be wrong about one that is; what is true of everybody who is not
 * let in stays (`please log in`), and so do codes.
 */
function speaking(line: string, said: string, isHouse: boolean): string {
  return line.replace(/(["'])((?:(?!\1)[^\\\n]){4,})\1/g, (whole, quote: string, text: string) =>
    /\s/.test(text) &&
    (!isHouse || ABOUT_TOKEN.test(text)) &&
    !/^(?:Bearer|WWW-)/i.test(text) &&
    !/\/\w/.test(text)
      ? `${quote}${said}${quote}`
      : whole,
  );
}

const ABOUT_TOKEN =
  /\b(?:tokens?|jwt|bearer|headers?|cookies?|credentials?|sessions?|missing|provided?|absent|expired|invalid|malformed)\b/i;
