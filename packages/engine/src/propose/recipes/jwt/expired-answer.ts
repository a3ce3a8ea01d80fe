import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { dottedName, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { absoluteModule } from "../../../code/python/origins.ts";
import { type Answer, constructorOf, parameterNames } from "./answer.ts";
import { addArguments, type Splice, textWith } from "./call-text.ts";
import { bindingOf } from "./classes.ts";
import { argumentOf } from "./library-calls.ts";
import { indentOf, literal } from "./source-style.ts";

/** What an expired token is answered with, as the project writes its answers. */
export interface NewAnswer {
  /** Statement text; continuation lines are indented for `indent`. */
  readonly text: string;
  readonly imports: readonly Edit[];
  readonly status: number | null;
  /** Whether the answer carries `WWW-Authenticate`. */
  readonly challenges: boolean;
  /** Whether it has the form of an answer of the project; false for that of the framework's documentation. */
  readonly isHouse: boolean;
}

export const EXPIRED_DETAIL = "Token has expired";

/**
 * The house's answer with the telling detail and the challenge of RFC 6750. `detail` null keeps the text that is there.
 * Null when the answer has no place for a text.
 */
export function rewriteAnswer(
  code: CodeIndex,
  target: SourceFile,
  answer: Answer,
  indent: string,
  detail: string | null,
): NewAnswer | null {
  const { call, file } = answer;
  if (!call) return null;
  const splices: Splice[] = [];
  const added: string[] = [];
  if (detail !== null) {
    if (answer.detail) {
      const text = literal(file, detail, answer.detail);
      splices.push({ start: answer.detail.startIndex, end: answer.detail.endIndex, text });
    } else {
      const keyword = detailKeyword(code, answer);
      if (!keyword) return null;
      added.push(`${keyword}=${literal(file, detail)}`);
    }
  }
  if (detail === EXPIRED_DETAIL) splices.push(...reasonSplices(code, answer));
  const status = answer.status !== null && answer.status >= 500 ? 401 : answer.status;
  if (status !== answer.status) splices.push(...statusSplices(answer));
  const challenge = status === 401 ? challengeFor(code, target, answer) : null;
  if (challenge?.argument) added.push(challenge.argument);
  if (challenge?.splice) splices.push(challenge.splice);
  if (added.length > 0) {
    const splice = addArguments(file, call, added);
    if (!splice) return null;
    // A call laid out anew is written as a whole; it cannot take the other changes as well.
    if (
      splices.some(
        (other) => other.start >= splice.start && other.end <= splice.end && splice.end > splice.start,
      )
    ) {
      splices.splice(0, splices.length, relayout(splice, splices, file));
    } else splices.push(splice);
  }
  const callText = textWith(file, call, splices);
  const names = importsFor(code, target, answer);
  if (!names) return null;
  const { before, after } = around(answer);
  const tail = challenge?.tail ?? "";
  const text = reindent(`${before}${callText}${after}${tail}`, indentOf(file, call), indent);
  const challenges = status === 401 && (answer.challenges === true || challenge !== null);
  return { text, imports: [...names, ...(challenge?.imports ?? [])], status, challenges, isHouse: true };
}

/** Words of a code that say what is wrong with a token. */
const REASON = /(^|[_-])(invalid|malformed|forged|bad|wrong)($|[_-])/i;

/**
 * A code beside the text, as in `AuthError("token_invalid", …)`. Where the house has another code of the same form for
 * another reason, such as `token_missing`, expiry gets its own as well.
 */
function reasonSplices(code: CodeIndex, answer: Answer): Splice[] {
  const { call, file, detail } = answer;
  const name = call && lastNameOf(field(call, "function") ?? call);
  if (!call || !name || answer.style !== "own") return [];
  return argumentValues(call).flatMap((value, position) => {
    const text = value.id === detail?.id ? null : plainString(value);
    const reason = text === null || !/^[A-Za-z]+(?:[_-][A-Za-z]+)+$/.test(text) ? null : REASON.exec(text);
    if (!text || !reason?.[2]) return [];
    const form = new RegExp(`^${text.replace(reason[2], "[A-Za-z]+")}$`);
    const isForm = code.callsOf(name).some((other) => {
      const given = argumentValues(other.node)[position];
      const told = given ? plainString(given) : null;
      return told !== null && told !== text && form.test(told);
    });
    if (!isForm) return [];
    const word = reason[2] === reason[2].toUpperCase() ? "EXPIRED" : "expired";
    return [
      {
        start: value.startIndex,
        end: value.endIndex,
        text: literal(file, text.replace(reason[2], word), value),
      },
    ];
  });
}

function argumentValues(call: Node): Node[] {
  return (field(call, "arguments")?.namedChildren ?? []).flatMap((argument) => {
    const value = argument.type === "keyword_argument" ? field(argument, "value") : argument;
    return value && value.type !== "comment" ? [value] : [];
  });
}

/** Applies the smaller changes inside the text of a call that is laid out anew. */
function relayout(whole: Splice, inner: readonly Splice[], file: SourceFile): Splice {
  let text = whole.text;
  for (const splice of inner)
    text = text.replace(file.text.slice(splice.start, splice.end), () => splice.text);
  return { ...whole, text };
}

/** `raise ` and ` from error` around the call of the answer. */
function around(answer: Answer): { before: string; after: string } {
  if (answer.variable !== null) {
    const cause = field(answer.statement, "cause");
    return { before: "raise ", after: cause ? ` from ${cause.text}` : "" };
  }
  const call = answer.call;
  if (!call) return { before: "", after: "" };
  return {
    before: answer.file.text.slice(answer.statement.startIndex, call.startIndex),
    after: answer.file.text.slice(call.endIndex, answer.statement.endIndex),
  };
}

/** Keyword that takes the text, where the answer gives none yet. */
function detailKeyword(code: CodeIndex, answer: Answer): string | null {
  if (answer.style === "http") return "detail";
  if (answer.style === "werkzeug") return "description";
  if (answer.style !== "own" || !answer.call) return null;
  const dotted = dottedName(field(answer.call, "function") ?? answer.call);
  const made = dotted ? code.resolve(answer.file.path, dotted) : null;
  const definition = made?.node?.type === "class_definition" ? constructorOf(made.node) : made?.node;
  const names = definition?.type === "function_definition" ? parameterNames(definition) : [];
  return names.find((name) => /^(?:detail|message|msg|description|reason)$/.test(name)) ?? null;
}

/** A refusal is never a fault of the server. */
function statusSplices(answer: Answer): Splice[] {
  const { call } = answer;
  if (!call) return [];
  const isAbort = lastNameOf(field(call, "function") ?? call) === "abort";
  const position = answer.style === "http" || isAbort ? 0 : answer.style === "response" ? 1 : null;
  const node = argumentOf(call, position, "status_code", "status", "code");
  if (!node) return [];
  const text =
    node.type === "attribute" ? node.text.replace(/HTTP_5\d\d_[A-Z_]+$/, "HTTP_401_UNAUTHORIZED") : "401";
  return [{ start: node.startIndex, end: node.endIndex, text: /5\d\d|INTERNAL/.test(text) ? "401" : text }];
}

interface Challenge {
  readonly argument: string | null;
  readonly splice: Splice | null;
  /** Text behind the call: `return jsonify(…), 401` takes its headers there. */
  readonly tail: string;
  readonly imports: readonly Edit[];
}

/** What makes an answer name the scheme, in the way of its kind; null when it does already or has no place for it. */
export function challengeFor(code: CodeIndex, target: SourceFile, answer: Answer): Challenge | null {
  const { file, call, headers, style } = answer;
  if (!call || answer.challenges !== false) return null;
  const header = `${literal(file, "WWW-Authenticate")}: ${literal(file, "Bearer")}`;
  if (headers?.type === "dictionary") {
    const first = headers.firstNamedChild;
    const at = headers.startIndex + 1;
    return {
      argument: null,
      splice: { start: at, end: at, text: first ? `${header}, ` : header },
      tail: "",
      imports: [],
    };
  }
  if (headers) return null;
  if (style === "http") return { argument: `headers={${header}}`, splice: null, tail: "", imports: [] };
  if (style === "werkzeug") {
    const plan = planImport(code, target.path, "werkzeug.datastructures", "WWWAuthenticate");
    if (!plan) return null;
    const argument = `www_authenticate=${plan.local}(${literal(file, "bearer")})`;
    return { argument, splice: null, tail: "", imports: plan.edits };
  }
  if (style !== "response") return null;
  const list = call.parent?.type === "expression_list" ? call.parent : null;
  if (list)
    return list.namedChildCount === 2
      ? { argument: null, splice: null, tail: `, {${header}}`, imports: [] }
      : null;
  const isResponse = /Response$/.test(lastNameOf(field(call, "function") ?? call) ?? "");
  return isResponse ? { argument: `headers={${header}}`, splice: null, tail: "", imports: [] } : null;
}

/** Imports that the answer's names need in the target file; null when one cannot be had there. */
function importsFor(code: CodeIndex, target: SourceFile, answer: Answer): Edit[] | null {
  if (!answer.call || answer.file.path === target.path) return [];
  const roots = answer.call
    .descendantsOfType("identifier")
    .filter(
      (node) => !(node.parent?.type === "keyword_argument" && field(node.parent, "name")?.id === node.id),
    )
    .filter((node) => !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id))
    .map((node) => node.text);
  const edits: Edit[] = [];
  for (const name of new Set(roots)) {
    const binding = bindingOf(code, answer.file.path, name, null);
    // Names under an alias or of a whole module would have to be spelt differently here.
    if (binding?.imported !== name) return null;
    const plan = planImport(code, target.path, absoluteModule(code, binding), name);
    if (plan?.local !== name) return null;
    edits.push(...plan.edits);
  }
  return edits;
}

/** Moves continuation lines from one indentation to another. */
export function reindent(text: string, from: string, to: string): string {
  return text
    .split("\n")
    .map((line, index) =>
      index === 0 || line.trim() === "" || !line.startsWith(from) ? line : to + line.slice(from.length),
    )
    .join("\n");
}
