import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { statementOnLine } from "../javascript/statements.ts";
import type { TokenLibrary } from "./libraries.ts";

/**
 * A `catch` around the call asks for other refusals of the library and lets this one go: it gets a question of its own in
 * the same form, with the answer that stands there.
 */
export function clauseIdeas(
  { code }: Investigation,
  { frames, exception }: JavascriptFault,
  library: TokenLibrary,
): Idea[] {
  for (const { path, line } of frames.toReversed()) {
    const file = code.file(path);
    const statement = file && statementOnLine(file, line);
    const attempt = statement && triedAround(statement);
    const clause = attempt && field(attempt, "handler");
    const name = clause ? field(clause, "parameter")?.text : undefined;
    if (!file || !clause || !name) continue;
    const isExpired = library.expired.test(exception.type);
    const answering = clause
      .descendantsOfType("if_statement")
      .filter((node) => statusOf(node) !== null && (isExpired || !speaksOfExpiry(node)));
    const guard =
      answering.find((node) => asksForClass(field(node, "condition"), name)) ??
      answering.find((node) => !isExpired && asksForMessage(field(node, "condition"), name));
    const status = guard ? statusOf(guard) : null;
    if (!guard || status === null) return [];
    const text = besideText(file, guard, exception.type, library, name);
    if (text === null) return [];
    return [
      {
        name: "refused_token",
        sentence: `${isExpired ? "An expired" : "A refused"} token is answered with ${status}`,
        cause: `The \`catch\` asks for other refusals of ${library.id} only, and ${exception.type} goes on as an error of the server.`,
        explanation: `Asks for ${exception.type} beside the other refusal (${path}:${startLineOf(guard)}), and answers in its form.`,
        edits: [
          {
            ...textEdit(file, guard.startIndex, guard.startIndex, `${text}\n${indentOf(file, guard)}`),
            part: "fix",
          },
        ],
        basis: "house",
        expectation: answered([status]),
        place: { path, line: startLineOf(guard) },
        variant: null,
      },
    ];

    function statusOf(node: Node): number | null {
      const branch = field(node, "consequence");
      return branch && refusedStatus(code, path, branch);
    }
  }
  return [];
}

function triedAround(statement: Node): Node | null {
  const attempt = ancestorOfType(statement, ["try_statement"]);
  const body = attempt && field(attempt, "body");
  return body && body.startIndex <= statement.startIndex && statement.endIndex <= body.endIndex
    ? attempt
    : null;
}

/** `error.name === "JsonWebTokenError"`, `error instanceof jwt.JsonWebTokenError`, `error.code === "ERR_JWS_INVALID"`. */
function asksForClass(condition: Node | null, error: string): boolean {
  const text = condition?.text ?? "";
  const escaped = error.replace(/\W/g, "\\$&");
  return (
    new RegExp(`\\b${escaped}\\b`).test(text) &&
    /JsonWebTokenError|NotBeforeError|TokenExpiredError|JWT\w+|JWS\w+|JOSEError|ERR_J/.test(text) &&
    !/[|&]{2}/.test(text)
  );
}

/** `error.message === "jwt malformed"`: asks for some of what JsonWebTokenError says. */
function asksForMessage(condition: Node | null, error: string): boolean {
  const escaped = error.replace(/\W/g, "\\$&");
  return new RegExp(
    `\\b${escaped}\\.message\\b[^&]*(?:invalid (?:signature|token|algorithm)|jwt (?:malformed|must be provided|signature))`,
  ).test(condition?.text ?? "");
}

/** An answer that says the token has expired is wrong about one that never was any. */
function speaksOfExpiry(guard: Node): boolean {
  return /expir/i.test(field(guard, "consequence")?.text ?? "");
}

function besideText(
  file: SourceFile,
  guard: Node,
  type: string,
  library: TokenLibrary,
  error: string,
): string | null {
  const condition = field(guard, "condition");
  const branch = field(guard, "consequence");
  if (!condition || !branch) return null;
  const asked = askFor(condition.text, type, library, error);
  if (asked === null) return null;
  const isExpired = library.expired.test(type);
  let made = "";
  let position = branch.startIndex;
  for (const literal of branch.descendantsOfType("string")) {
    const text = plainString(literal);
    const told = text === null || !isExpired ? text : expiredText(text);
    if (text === null || told === text) continue;
    made += file.text.slice(position, literal.startIndex + 1) + told;
    position = literal.endIndex - 1;
  }
  made += file.text.slice(position, branch.endIndex);
  return `if ${asked} ${made}`;
}

function askFor(condition: string, type: string, library: TokenLibrary, error: string): string | null {
  const named = condition.replace(
    /(["'])(?:JsonWebTokenError|NotBeforeError|TokenExpiredError)\1/,
    `$1${type}$1`,
  );
  if (named !== condition) return named;
  const classed = condition.replace(
    /(instanceof\s+(?:[\w$]+\.)+)(?:JsonWebTokenError|NotBeforeError|TokenExpiredError|JW[ST]\w+)/,
    `$1${type}`,
  );
  if (classed !== condition) return classed;
  if (/\.message\b/.test(condition) && /Error$/.test(type)) {
    const quote = condition.includes('"') ? '"' : "'";
    return `(${error}.name === ${quote}${type}${quote})`;
  }
  return library.expired.test(type) ? `(${library.isExpired(error)})` : null;
}

/** Words for people say that the token has expired; a code such as `invalid_token` stays, which RFC 6750 has for both. */
export function expiredText(text: string): string {
  if (/^[A-Za-z]+(?:[_-][A-Za-z]+)*$/.test(text) && !/^[A-Z][a-z]+$/.test(text)) return text;
  return text
    .replace(/\b(?:is|was) (?:invalid|not valid|malformed)\b/i, "has expired")
    .replace(/^Invalid (\w+)/, (_whole, thing: string) => `Expired ${thing}`)
    .replace(/^invalid (\w+)/, (_whole, thing: string) => `expired ${thing}`)
    .replace(/\b(?:could not|cannot) be (?:verified|validated)\b/i, "has expired");
}
