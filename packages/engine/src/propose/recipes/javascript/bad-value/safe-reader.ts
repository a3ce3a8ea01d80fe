import type { CodeIndex, SourceFile } from "../../../../code/code-index.ts";
import type { Edit } from "../../../../code/edit.ts";
import { planJavascriptImport } from "../../../../code/javascript/imports.ts";
import { argumentsOf, startLineOf } from "../../../../code/nodes.ts";
import type { Investigation } from "../../../../investigation.ts";
import {
  furtherArguments,
  isShown,
  plainUses,
  type SafeReader,
  safeReaders,
} from "../../../house/javascript/safe-readers.ts";
import type { JavascriptFault } from "../fault.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../idea.ts";
import { requestPartOf } from "../request-part.ts";
import { replaceNode } from "../statements.ts";
import type { Reading } from "./reading.ts";

/** The house's own function for this call takes its place, where what it does about a bad value is right there. */
export function safeReaderIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  reading: Reading,
): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  // A second argument, such as a base or a reviver, would be lost.
  if (argumentsOf(reading.call).length > 1) return [];
  return safeReaders(code, reading.operation).flatMap((reader) => {
    if (isInside(fault, reader)) return [];
    const used = callText(code, reader, reading);
    const plan = used === null ? null : broughtIn(code, file, reader);
    const fit = plan && fitOf(investigation, fault, reading, reader);
    if (!plan || !fit || used === null) return [];
    const edit = replaceNode(file, reading.call, `${plan.local}(${used})`);
    return [
      {
        name: fit.status === null ? "bad_value_is_read" : "bad_value_is_refused",
        sentence: fit.status === null ? "The request is answered" : `It is answered with ${fit.status}`,
        cause: `\`${reading.value.text.slice(0, 40)}\` is not ${reading.what}, and it is read without looking.`,
        explanation: `Reads it by \`${reader.symbol.name}\` (${fit.evidence.join(", ")}), which bears a bad value.`,
        edits: [...plan.edits, edit].map((one) => ({ ...one, part: "fix" })),
        basis: "house" as const,
        expectation: fit.status === null ? fine(investigation) : answered([fit.status]),
        place: { path: file.path, line: startLineOf(reading.call) },
        ...(fit.status === null ? {} : { variant: null }),
      },
    ];
  });
}

function isInside({ file, line }: JavascriptFault, { symbol }: SafeReader): boolean {
  return symbol.path === file.path && symbol.startLine <= line && line <= symbol.endLine;
}

/** What the reader is called with: the value, and what all other calls hand over besides. */
function callText(code: CodeIndex, reader: SafeReader, { value, check }: Reading): string | null {
  const read = check ? check.subject : value;
  const made = read.type === "new_expression" ? argumentsOf(read)[0] : read;
  if (!made) return null;
  if (reader.outcome.kind !== "given") return made.text;
  const further = furtherArguments(code, reader);
  return further && /^(?:null|undefined|\[\]|\{\}|""|''|0|\d+)$/.test(further)
    ? `${made.text}, ${further}`
    : null;
}

function broughtIn(
  code: CodeIndex,
  file: SourceFile,
  { symbol }: SafeReader,
): { readonly local: string; readonly edits: readonly Edit[] } | null {
  if (symbol.path === file.path) return { local: symbol.name, edits: [] };
  if (code.importsOf(symbol.path).includes(file.path)) return null;
  return planJavascriptImport(code, file, { path: symbol.path, name: symbol.name });
}

/** Whether what the reader does is right at the place: a refusal for the client's values, nothing where nothing is shown. */
function fitOf(
  investigation: Investigation,
  { file, handler }: JavascriptFault,
  { call, value }: Reading,
  reader: SafeReader,
): { readonly status: number | null; readonly evidence: readonly string[] } | null {
  const { code } = investigation;
  const { outcome } = reader;
  if (outcome.kind === "refuses") {
    const part = handler && requestPartOf(investigation, file.path, value);
    return part ? { status: outcome.status, evidence: [reader.evidence] } : null;
  }
  if (outcome.kind === "given") return { status: null, evidence: [reader.evidence] };
  const uses = plainUses(code, reader);
  return isShown(call) && uses.length > 0 ? { status: null, evidence: uses.slice(0, 2) } : null;
}

function fine({ event }: Investigation): Idea["expectation"] {
  return event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR;
}
