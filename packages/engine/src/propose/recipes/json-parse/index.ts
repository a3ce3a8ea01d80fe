import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import type { Investigation } from "../../../investigation.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { badValueIdeas } from "../javascript/bad-value/ideas.ts";
import { openBadValue } from "../javascript/bad-value/open.ts";
import { callsAtFault, type Reading, readingNamed } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { guess } from "../structure/scene.ts";
import { absentTextIdeas } from "./absent-text.ts";
import { blankLineIdeas } from "./blank-lines.ts";
import { storedObjectIdeas } from "./stored-object.ts";

const guide = shortGuide({
  slug: "json-parse",
  title: "Fix SyntaxError: Unexpected token in JSON in Node.js",
  summary:
    "This error occurs when text that is no JSON is given to `JSON.parse`. Text of a request is refused with 400; text of another service is that service's fault; text that you stored yourself was written wrongly.",
  trace: [
    [
      "SyntaxError: Unexpected token '<', \"<html>\" is not valid JSON",
      "The quoted text is the beginning of what arrived; `<` means an HTML page.",
    ],
  ],
  causes: [
    ["request", "Text of a request", "Anybody can send anything.", "const change = JSON.parse(req.body);"],
  ],
  fix: [
    "Refuse what cannot be read.",
    "const change = JSON.parse(req.body);",
    'let change;\ntry {\n  change = JSON.parse(req.body);\n} catch {\n  return res.status(400).json({ error: "body is not valid" });\n}',
  ],
  testing: [
    "Send broken JSON, an empty text, and a good one.",
    "assert.equal((await post('{')).status, 400);",
  ],
  questions: [
    [
      "Why not fall back to `{}`?",
      "The request is then treated as if it had said nothing, and the client never learns that it was broken.",
    ],
  ],
});

/** `"[object Object]" is not valid JSON`: what was given is an object already, and needs no reading. */
function alreadyRead(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const reading = readingOf(fault);
  if (!reading || !/^"\[object Object\]" is not valid JSON/.test(fault.exception.value)) return [];
  const { call, value } = reading;
  const { code, frames } = investigation;
  const { file } = fault;
  const made = madeAt(
    { path: file.path, node: value, members: [] },
    { code, frames, fault: "unexpected" },
    javascriptStepBack,
  );
  const isObject = made.some(({ kind }) => /^(?:json|object|instance)$/.test(kind));
  const isBody = /^(?:req|request|ctx\.request)\.body$/.test(value.text);
  if (operationOf(call) !== "JSON.parse" || !(isObject || isBody)) return [];
  // Where it is a text at times, only that is read.
  const isText = made.some(({ kind }) => kind === "text");
  const isNamed = /^(?:identifier|member_expression)$/.test(value.type);
  if (isText && !isNamed) return [];
  return [
    guess({ investigation }, 0.92, {
      name: "read_once",
      sentence: "The request is answered from what was read already",
      cause: `\`${value.text.slice(0, 60)}\` is an object already, and is read as JSON once more.`,
      explanation: isText ? "Reads it only where it is a text." : "Takes it as it is.",
      edits: [
        textEdit(file, call.startIndex, call.endIndex, isText ? readIfText(file, call, value) : value.text),
      ],
      basis: "standard",
      place: { path: file.path, line: startLineOf(call) },
    }).idea,
  ];
}

/** `typeof body === "string" ? JSON.parse(body) : body`, in brackets where something is read of it. */
function readIfText(file: SourceFile, call: Node, value: Node): string {
  const quote = /'/.test(file.text) && !/"/.test(file.text.replace(/'[^'\n]*'/g, "")) ? "'" : '"';
  const text = `typeof ${value.text} === ${quote}string${quote} ? ${call.text} : ${value.text}`;
  const isAlone =
    /^(?:variable_declarator|assignment_expression|return_statement|arguments|pair|arrow_function)$/;
  return isAlone.test(call.parent?.type ?? "") ? text : `(${text})`;
}

function readingOf(fault: JavascriptFault): Reading | null {
  return readingNamed(fault, /^JSON\.parse$/, "JSON") ?? bodyReading(fault);
}

/** `await c.req.json()`, `await request.json()`: the framework reads the body, and throws what JSON.parse throws. */
function bodyReading(fault: JavascriptFault): Reading | null {
  const call = callsAtFault(fault).find((node) => BODY.test(node.text));
  return call ? { call, value: call, operation: "json", what: "JSON", check: null } : null;
}

const BODY = /^(?:(?:c|ctx|context)\.req|req|request)\.json(?:<[\s\S]*>)?\(\)$/;

export const jsonParseRecipe = defineRecipe({
  slug: "json-parse",
  guide,
  matches: (fault) =>
    fault.exception.type === "SyntaxError" &&
    /JSON/.test(fault.exception.value) &&
    (fault.isInnermost || bodyReading(fault)) &&
    readingOf(fault)
      ? { score: 0.85, evidence: "JSON.parse was given text that is no JSON." }
      : null,
  ideas(investigation: Investigation, fault) {
    const reading = readingOf(fault);
    const stored = storedObjectIdeas(investigation, fault, reading);
    if (stored.length > 0) return stored;
    const read = [...alreadyRead(investigation, fault), ...blankLineIdeas(investigation, fault, reading)];
    if (!reading || read.length > 0) return read;
    const found = badValueIdeas(investigation, fault, reading);
    return found.length > 0 ? found : absentTextIdeas(investigation, fault, reading);
  },
  open: (investigation, fault) =>
    openBadValue(investigation, fault, readingOf(fault), [
      "Find out who wrote the text: a file or row of your own is to be repaired, another service to be asked for its status first.",
    ]),
});
