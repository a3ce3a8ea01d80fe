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
    const all = clause.descendantsOfType("if_statement").filter((node) => statusOf(node) !== null);
    const answering = all.filter((node) => isExpired || !speaksOfExpiry(node));
    const guard =
      answering.find((node) => asksForClass(field(node, "condition"), name)) ??
      answering.find((node) => !isExpired && asksForMessage(field(node, "condition"), name));
    if (!guard) {
      const old = all.find((node) => speaksOfExpiry(node) && asksForClass(field(node, "condition"), name));
      const idea = old && answering.length === 0 ? besideExpiry(old, name) : null;
      return idea ? [idea] : [];
    }
    const status = statusOf(guard);
    if (status === null) return [];
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

    /** Only that a token has expired is answered: the others are answered behind it, in the same form. */
    function besideExpiry(old: Node, error: string): Idea | null {
      const status = statusOf(old);
      const text = file && clause && behindExpiry(file, old, exception.type, library, error);
      if (!file || !clause || status === null || !text) return null;
      return {
        name: "refused_token",
        sentence: `A refused token is answered with ${status}`,
        cause: `The \`catch\` asks for expired tokens only, and ${exception.type} goes on as an error of the server.`,
        explanation: `Asks for ${exception.type} beside the expired ones (${path}:${startLineOf(old)}), and answers in their form.`,
        edits: [
          { ...textEdit(file, old.endIndex, old.endIndex, `\n${indentOf(file, old)}${text}`), part: "fix" },
        ],
        basis: "house",
        expectation: answered([status]),
        place: { path, line: startLineOf(old) },
        variant: null,
      };
    }

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
  return `if ${asked} ${withTexts(file, branch, (text) => (isExpired ? expiredText(text) : text))}`;
}

/** A piece of code whose literals say something else. */
function withTexts(file: SourceFile, node: Node, told: (text: string) => string): string {
  let made = "";
  let position = node.startIndex;
  for (const literal of node.descendantsOfType("string")) {
    const text = plainString(literal);
    const said = text === null ? null : told(text);
    if (said === null || said === text) continue;
    made += file.text.slice(position, literal.startIndex + 1) + said;
    position = literal.endIndex - 1;
  }
  return made + file.text.slice(position, node.endIndex);
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

/**
 * The question and answer for tokens that are no good at all, behind those for expired ones. Null where the answer speaks of
 * expiry by more than its words, or where what stands behind is for expired ones too.
 */
function behindExpiry(
  file: SourceFile,
  old: Node,
  type: string,
  library: TokenLibrary,
  error: string,
): string | null {
  const condition = field(old, "condition");
  const branch = field(old, "consequence");
  const last = branch?.type === "statement_block" ? branch.namedChildren.at(-1) : branch;
  const isLeft = /^(?:return|throw)_statement$/.test(last?.type ?? "");
  if (!condition || !branch || !isLeft || field(old, "alternative")) return null;
  const answer = withTexts(file, branch, invalidText);
  if (/expir/i.test(answer)) return null;
  const asked = askForAny(condition.text, type, library, error);
  return asked === null ? null : `if ${asked} ${answer}`;
}

/** The question for an expired token, asked of every token that is refused. */
function askForAny(condition: string, type: string, library: TokenLibrary, error: string): string | null {
  const named = condition.replace(/(["'])TokenExpiredError\1/, `$1${type}$1`);
  if (named !== condition) return named;
  const classed = condition
    .replace(/(instanceof\s+(?:[\w$]+\.)+)TokenExpiredError\b/, "$1JsonWebTokenError")
    .replace(/(instanceof\s+(?:[\w$]+\.)+)JWTExpired\b/, "$1JOSEError");
  if (classed !== condition) return classed;
  if (library.id === "jose") return `(${library.isRefusal(error)})`;
  return `(${error}.name === ${quoteOf(condition)}${type}${quoteOf(condition)})`;
}

function quoteOf(text: string): string {
  return text.includes('"') ? '"' : "'";
}

/** What is said of a token that has expired, said of one that is no good. */
export function invalidText(text: string): string {
  return text
    .replace(/([_-])expired\b/, "$1invalid")
    .replace(/\bexpired(?=[_-])/, "invalid")
    .replace(/([_-])EXPIRED\b/, "$1INVALID")
    .replace(/\bEXPIRED(?=[_-])/, "INVALID")
    .replace(/([a-z])Expired\b/, "$1Invalid")
    .replace(/\bExpired(?= )/, "Invalid")
    .replace(/\bexpired(?= (?:token|session|jwt|link|key)\b)/i, "invalid")
    .replace(/\b(?:has |is |was )?expired\b/i, "is invalid");
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
