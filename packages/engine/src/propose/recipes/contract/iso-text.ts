import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** A text where a date or time was wanted: an operation with one, or an attribute that only those have. */
const TEXT_FOR_TIME =
  /'(?:datetime\.(?:date|datetime|timedelta)|date|datetime)' and 'str'|'str' and '(?:datetime\.(?:date|datetime|timedelta)|date|datetime)'|\(not "datetime\.timedelta"\) to str|^'str' object has no attribute '(?:isoformat|strftime|year|month|day|date|weekday|isoweekday|isocalendar|astimezone|timestamp|toordinal|tzinfo|hour|minute|second)'/;

const DATE = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * A date or time that is still the text in which it was stored or sent: `booking["start"]` of a row. It is read where it
 * comes out of the record, as the text that was captured says: a day with `date`, a moment with `datetime`.
 */
export function isoTexts(scene: Scene): Guess[] {
  const { code, fault, message, investigation } = scene;
  if (!TEXT_FOR_TIME.test(message)) return [];
  for (const node of readsOn(scene)) {
    const held = capturedValue(scene, node);
    const text = typeof held === "string" ? (/^'(.*)'$/s.exec(held)?.[1] ?? held) : "";
    const kind = DATE.test(text) ? "date" : MOMENT.test(text) ? "datetime" : null;
    if (!kind) continue;
    const trail = trailOf(investigation, fault.file.path, node);
    const place = birthOf(code, trail) ?? { path: fault.file.path, node, members: [] };
    const file = code.file(place.path);
    const reader = file && readerIn(code, file, kind);
    if (!file || !reader || place.node.text.includes("\n")) continue;
    // Python before 3.11 does not read the letter of UTC.
    const given = /Z$/.test(text) ? `${atom(place.node)}.replace("Z", "+00:00")` : place.node.text;
    const made = `${reader.text}.fromisoformat(${given})`;
    const kin = code
      .callsOf("fromisoformat")
      .find(({ path, node: call }) => code.file(path)?.isTest === false && call.text.startsWith(`${kind}.`));
    return [
      {
        strength: kin ? 0.9 : 0.8,
        idea: runningIdea({
          cause: `\`${place.node.text}\` at ${place.path}:${startLineOf(place.node)} is the text of a ${kind === "date" ? "day" : "time"}, and ${fault.file.path}:${fault.line} takes it for one.`,
          explanation: `It is read with \`${kind}.fromisoformat\`${kin ? `, as at ${kin.path}:${kin.line}` : ""}.`,
          edits: [...reader.imports, replaceNode(file, place.node, made)],
          basis: kin ? "house" : "standard",
          name: "time_is_read_from_its_text",
          sentence: "A time that is stored as a text is read as one.",
        }),
      },
    ];
  }
  return [];
}

/** The plain values of the failing operation, or of which an attribute is read. */
function readsOn(scene: Scene): Node[] {
  const operands = operationsOn(scene.fault).flatMap(({ left, right }) => [left, right]);
  const objects = onLine(scene.fault, "attribute").flatMap((node) => field(node, "object") ?? []);
  return [...operands, ...objects].filter(({ type }) => /^(?:identifier|attribute|subscript)$/.test(type));
}

/** Where a value comes out of a record: the last place of the way that reads a part of something. */
function birthOf(code: CodeIndex, trail: readonly ValuePlace[]): ValuePlace | null {
  const found = trail.filter(
    ({ path, node, members }) =>
      members.length === 0 && node.type === "subscript" && code.file(path)?.isTest === false && isRead(node),
  );
  return found[0] ?? null;
}

function isRead(node: Node): boolean {
  const parent = node.parent;
  return !(parent?.type === "assignment" && field(parent, "left")?.id === node.id);
}

/** `date` or `datetime` as a file calls it. */
function readerIn(
  code: CodeIndex,
  file: SourceFile,
  kind: "date" | "datetime",
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const whole = (code.symbolsOf(file.path)?.imports ?? []).find(
    ({ module, imported, local, atModuleLevel }) =>
      module === "datetime" && imported === null && local !== null && atModuleLevel,
  );
  if (whole?.local) return { text: `${whole.local}.${kind}`, imports: [] };
  const plan = planImport(code, file.path, "datetime", kind);
  return plan && { text: plan.local, imports: plan.edits };
}
