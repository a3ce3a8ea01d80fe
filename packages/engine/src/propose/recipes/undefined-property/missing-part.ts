import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";
import { absentParserIdeas, isBodyKnown, readsBodies, sentBody } from "./absent-parser.ts";
import { bornePart } from "./borne-part.ts";
import { leftOutTextIdeas, mayBeLeftOut } from "./left-out-text.ts";
import { missingBodyIdeas } from "./missing-body.ts";

/** A part of the request that is needed and not there is refused before it is read: as the house refuses, else with 400. */
export function missingPartIdeas(
  investigation: Investigation,
  { handler }: JavascriptFault,
  origin: Origin,
): Idea[] {
  const { code } = investigation;
  const leftOut = leftOutByHelper(investigation, handler, origin);
  if (leftOut.length > 0) return leftOut;
  if (!handler?.response && handler?.framework !== "hono" && handler?.framework !== "koa") return [];
  const place = origin.places.find(
    ({ path, node, members }) =>
      members.length === 0 && path === handler.path && isReadIn(handler.node, node),
  );
  const file = place ? code.file(place.path) : null;
  const statement = place ? statementOf(place.node) : null;
  const symbol = place ? code.functionAt(place.path, startLineOf(place.node)) : null;
  if (!place || !file || !statement || !symbol || handlerAround(code, symbol)?.node.id !== handler.node.id)
    return [];
  const part = requestPartOf(investigation, place.path, place.node);
  if (part?.kind === "body" && part.name === null) {
    const sent = sentBody(investigation.event);
    const wasSent = sent !== null;
    // Who sent what is taken is not refused, nor told that parts are missing: the reader of the project let it pass.
    if (sent === "json" && handler.framework !== "express") return [];
    const refused = missingBodyIdeas(investigation, handler, { file, body: place.node, statement, wasSent });
    if (!wasSent || handler.framework !== "express") return refused;
    const read = absentParserIdeas(investigation, handler);
    // Where bodies are read too late, or not at all, a refusal would turn everybody away.
    if (!readsBodies(code) || read.some(({ edits }) => edits.length > 1)) return read;
    // What was sent is asked for only where a test can send it again.
    return isBodyKnown(investigation.event) ? [...read, ...refused] : [...refused, ...read];
  }
  // The parameters of a route are always there; what they name is looked up elsewhere.
  if (!part?.name || part.kind === "params" || isOptionalElsewhere(file.text, part.name)) return [];
  if (mayBeLeftOut(part)) return leftOutTextIdeas(investigation, file, place.node, part.name);
  const subject = place.node.text;
  const borne = part.kind === "body" ? bornePart(investigation, file, handler, place.node, part.name) : null;
  if (borne) return borne.ideas;
  const passed = part.kind === "body" ? passedOver(handler, statement, subject, part.name) : null;
  if (passed)
    return [{ ...passed.idea, edits: [{ ...insertBefore(file, statement, passed.lines), part: "fix" }] }];
  const target: RefusalTarget = {
    file,
    statement,
    thing: [part.name],
    subject: place.node.type === "identifier" ? subject : null,
    key: null,
    handler,
  };
  const isLogin =
    part.kind === "header" &&
    /^(?:proxy-)?authorization$|api-?key|token|session|signature|hmac/i.test(part.name);
  const situation = isLogin ? "unauthenticated" : "missing_part";
  const own = javascriptHouseAnswer(code, situation, target, null);
  const beside = isLogin ? besideRefusal(handler, subject, part.name) : null;
  // Who comes with a bad credential may be told otherwise than who comes with none, where the house tells them apart.
  if (beside && (own === null || beside.status === own.status || beside.status === 401))
    return [{ ...beside.idea, edits: [{ ...insertBefore(file, statement, beside.lines), part: "fix" }] }];
  const plain = own ?? conventionalAnswer(code, handler, situation, target);
  if (!plain) return [];
  const basis = own ? own.basis : part.kind === "body" || isLogin ? "standard" : "guess";
  const [only] = plain.lines;
  const check =
    !plain.isBlock && plain.lines.length === 1
      ? [`if (!${subject}) ${only}`]
      : [`if (!${subject}) {`, ...plain.lines.map((line) => `\t${line}`), "}"];
  const where = plain.evidence.length > 0 ? `, as ${plain.evidence.join(", ")} do` : "";
  return [
    {
      name: `missing_${part.name}`,
      sentence: `A request without ${part.name} is answered with ${plain.status}`,
      cause: `The request has no \`${part.name}\` in its ${part.kind}, and it is read without looking.`,
      explanation: `Refuses a request without \`${part.name}\` with ${plain.status}${where}.`,
      edits: [
        ...plain.imports.map((edit) => ({ ...edit, part: "fix" })),
        { ...insertBefore(file, statement, check), part: "fix" },
      ],
      basis,
      expectation: answered([plain.status], plain.detail === null ? [] : [plain.detail]),
      place: { path: file.path, line: startLineOf(statement) },
      variant: null,
    },
  ];
}

/** `cookiesOf(request)`: a function that reads a text which clients send as they please, and answers nothing itself. */
function leftOutByHelper(
  investigation: Investigation,
  handler: WebHandler | null,
  { places }: Origin,
): Idea[] {
  const { code } = investigation;
  const [first] = places.filter(({ members }) => members.length === 0);
  const file = first && code.file(first.path);
  if (!first || !file || (handler?.path === first.path && isReadIn(handler.node, first.node))) return [];
  const part = requestPartOf(investigation, first.path, first.node);
  if (!part?.name || !mayBeLeftOut(part)) return [];
  return leftOutTextIdeas(investigation, file, first.node, part.name);
}

/** The same handler refuses a credential that is no good: none at all is refused in the same words. */
function besideRefusal(
  handler: WebHandler,
  subject: string,
  name: string,
): { readonly idea: Idea; readonly lines: readonly string[]; readonly status: number } | null {
  for (const guard of handler.node.descendantsOfType("if_statement")) {
    const body = field(guard, "consequence");
    const status = /\b(40[13])\b/.exec(body?.text ?? "")?.[1];
    if (!body || !status || field(guard, "alternative") || !/\b(?:return|throw)\b/.test(body.text)) continue;
    return {
      status: Number(status),
      lines: `if (!${subject}) ${body.text}`.split("\n"),
      idea: {
        name: `missing_${name}`,
        sentence: `A request without ${name} is answered with ${status}`,
        cause: `The request has no \`${name}\` in its header, and it is read without looking.`,
        explanation: `Refuses a request without \`${name}\` as ${handler.path}:${startLineOf(guard)} refuses one that is no good.`,
        edits: [],
        basis: "house",
        expectation: answered([Number(status)]),
        place: { path: handler.path, line: startLineOf(guard) },
        variant: null,
      },
    };
  }
  return null;
}

/**
 * A handler of notices that answers well what it has nothing to do with, `return res.status(202).json({ ignored: "no branch" })`,
 * passes over a notice without the part in the same way: whoever sends it did nothing wrong.
 */
function passedOver(
  handler: WebHandler,
  statement: Node,
  subject: string,
  name: string,
): { readonly idea: Idea; readonly lines: readonly string[] } | null {
  const guards = handler.node
    .descendantsOfType("if_statement")
    .filter((guard) => guard.endIndex <= statement.startIndex && !field(guard, "alternative"));
  const answers = guards.flatMap((guard) => {
    const body = field(guard, "consequence");
    const status = /\b(?:status|code|sendStatus)\((\d{3})\)|,\s*(\d{3})\s*\)/.exec(body?.text ?? "");
    const number = Number(status?.[1] ?? status?.[2]);
    return body && number && /\breturn\b/.test(body.text) ? [{ guard, body, status: number }] : [];
  });
  const refuses = answers.some(({ status }) => status >= 400 && status !== 401 && status !== 403);
  const like = answers.findLast(({ status }) => status >= 200 && status < 300);
  if (!like || refuses) return null;
  const texts = like.body.descendantsOfType("string").filter((node) => /\w/.test(node.text));
  const [only, ...others] = texts;
  if (others.length > 0 || (only && !/^.(?:no|not|without|missing)\b/i.test(only.text))) return null;
  const word = name
    .replace(/[_-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  const quote = only?.text[0] ?? '"';
  const text = only ? like.body.text.replace(only.text, () => `${quote}no ${word}${quote}`) : like.body.text;
  return {
    // The line stands as deep as the statement that it is put in front of.
    lines: `if (!${subject}) ${text}`
      .split("\n")
      .map((line, at) => (at === 0 ? line : line.trimStart()))
      .map((line, at, all) => (at > 0 && at < all.length - 1 ? `\t${line}` : line)),
    idea: {
      name: `passed_over_without_${name}`,
      sentence: `A request without ${name} is answered with ${like.status}`,
      cause: `The request has no \`${name}\` in its body, and it is read without looking.`,
      explanation: `Passes over a request without \`${name}\` as ${handler.path}:${startLineOf(like.guard)} passes over others.`,
      edits: [],
      basis: "house",
      expectation: answered([like.status]),
      place: { path: handler.path, line: startLineOf(statement) },
      variant: null,
    },
  };
}

/** A name or a member that stands in this function and can be read once more without harm. */
function isReadIn(definition: Node, node: Node): boolean {
  const isPlain =
    node.type === "identifier" ||
    (node.type === "member_expression" &&
      /^(?:identifier|member_expression)$/.test(field(node, "object")?.type ?? "")) ||
    (node.type === "call_expression" &&
      /^(?:c|ctx|context|req|request)(?:\.req)?\.(?:query|header|get)\(["'][\w-]+["']\)$/.test(node.text)) ||
    (node.type === "subscript_expression" && plainString(field(node, "index") ?? node) !== null);
  return isPlain && definition.startIndex <= node.startIndex && node.endIndex <= definition.endIndex;
}

/** Whether a file that reads the same part of a query has a default for it, or a branch without it. */
export function isOptionalAnywhere(code: CodeIndex, name: string): boolean {
  const escaped = name.replace(/\$/g, "\\$");
  const reads = new RegExp(
    `(?:searchParams|query)\\b[^\\n]{0,60}\\b${escaped}\\b|\\b${escaped}\\b[^\\n]{0,60}\\bquery\\b`,
  );
  return code.naming(name).some((path) => {
    const file = code.file(path);
    return file?.isTest === false && reads.test(file.text) && isOptionalElsewhere(file.text, name);
  });
}

/** Where the same part has a default somewhere in the file, it may be left out. */
function isOptionalElsewhere(text: string, name: string): boolean {
  const escaped = name.replace(/\$/g, "\\$");
  return new RegExp(
    `\\b${escaped}\\s*(?:\\?\\?|\\|\\||\\?\\.|\\?[^?.:=]+:)|[{,]\\s*${escaped}\\s*=[^=>]`,
  ).test(text);
}
