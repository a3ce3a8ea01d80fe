import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Given } from "./given.ts";

const WRITES = /^(?:writeFile(?:Sync)?|appendFile(?:Sync)?|write|end|send|publish|postMessage|setex|set)$/;

/** Numbers become texts; an object that is written becomes the JSON that its reader expects. */
export function textIdeas(
  investigation: Investigation,
  { file, exception }: JavascriptFault,
  { argument, name, received }: Given,
): Idea[] {
  const { event } = investigation;
  // Only where a text would do is a text meant.
  if (!/\bstring\b/.test(exception.value.split("Received")[0] ?? "")) return [];
  if (requestPartOf(investigation, file.path, argument)?.name) return [];
  const written = /^(?:number|boolean|bigint)$/.test(received)
    ? `String(${argument.text})`
    : received === "object" || received === "array"
      ? asJson(investigation, file, argument, name, received)
      : null;
  if (written === null) return [];
  return [
    {
      name: "handed_over_as_text",
      sentence: "It goes through with the value as text",
      cause: `\`${argument.text.slice(0, 40)}\` is no text, and \`${name}\` takes none but texts and bytes.`,
      explanation: `Hands \`${written.slice(0, 60)}\` over.`,
      edits: [{ ...replaceNode(file, argument, written), part: "fix" }],
      basis: isRoundTrip(file, received) ? "house" : isDemanded(file, name, received) ? "standard" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(argument) },
    },
  ];
}

const JOINS = /^(?:join|resolve|update)$/;
const STREAMS = /^(?:write|end)$/;
const FILES = /^(?:write|append)File(?:Sync)?$/;

/** A part of a path is a text; a number in a file its digits; and what is announced as JSON is written as JSON. */
function isDemanded(file: SourceFile, name: string, received: Given["received"]): boolean {
  if (JOINS.test(name)) return true;
  if (/^(?:object|array)$/.test(received))
    return STREAMS.test(name) && /\bapplication\/json\b/.test(file.text);
  return STREAMS.test(name) || FILES.test(name);
}

/** The same file reads as JSON what it writes. */
function isRoundTrip(file: SourceFile, received: Given["received"]): boolean {
  return /^(?:object|array)$/.test(received) && /\bJSON\.parse\(/.test(file.text);
}

/** In the form in which the house writes JSON, where it does; an array only where the same file reads JSON as well. */
function asJson(
  { code }: Investigation,
  file: SourceFile,
  argument: Node,
  name: string,
  received: "object" | "array",
): string | null {
  if (!WRITES.test(name)) return null;
  const isRead = /\bJSON\.parse\(/.test(file.text);
  if (received === "array" && !isRead) return null;
  const near = [file.path, ...code.mentions("JSON.stringify(")].filter(
    (path) => code.file(path)?.isTest === false,
  );
  const form = near
    .flatMap(
      (path) =>
        /JSON\.stringify\([\w$.]+(, null, (?:\d|"[^"]*"|'[^']*'))?\)/.exec(code.file(path)?.text ?? "") ?? [],
    )
    .find((text) => text?.startsWith(", null"));
  const indent = /^(?:writeFile|writeFileSync)$/.test(name) ? (form ?? "") : "";
  return `JSON.stringify(${argument.text}${indent})`;
}
