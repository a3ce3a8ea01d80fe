import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { literalValue } from "../../../code/python/literals.ts";
import type { Investigation } from "../../../investigation.ts";
import { type PythonFault, pythonFaultOf } from "../fault/python-fault.ts";
import { hasMarkedKey } from "./marked-key.ts";
import { readThatMissed } from "./which-read.ts";

/** A key that was not there, and the expression that read it. */
export interface KeyCase {
  readonly fault: PythonFault;
  /** `data["email"]` */
  readonly read: Node;
  readonly holder: Node;
  readonly index: Node;
  /** The key, where it stands in the code as a text; null for a variable. */
  readonly literal: string | null;
  /** The key that was missing, as the message tells. */
  readonly key: string;
}

export function keyCase(investigation: Investigation): KeyCase | null {
  const fault = pythonFaultOf(investigation);
  if (!fault || !isMissingKey(fault)) return null;
  const key = readKey(fault.exception.value);
  // A mark in front of the first key of a table is a matter of how the file is read.
  if (hasMarkedKey(fault)) return null;
  if (key === null || /\benviron\b/.test(fault.statement.text.slice(0, 2_000))) return null;
  const reads = fault.statement
    .descendantsOfType("subscript")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    // What is only written needs no entry.
    .filter(({ parent, id }) => !(parent?.type === "assignment" && field(parent, "left")?.id === id));
  const exact = reads.filter((node) => {
    const index = field(node, "subscript");
    return index !== null && String(literalValue(index) ?? "\0") === key;
  });
  const variable = reads.filter((node) => !isLiteral(field(node, "subscript")));
  const read = exact[0] ?? (variable.length === 1 ? variable[0] : readThatMissed(fault, variable, key));
  const holder = read && field(read, "value");
  const index = read && field(read, "subscript");
  if (!read || !holder || !index) return null;
  // `Level[name]` asks an enumeration for a member.
  if (enumerationNamed(investigation, holder.text)) return null;
  return { fault, read, holder, index, key, literal: plainString(index) };
}

/** The enumeration of the project that a name stands for. */
export function enumerationNamed({ code }: Investigation, name: string): ClassSymbol | null {
  if (!/^(?:\w+\.)?[A-Z]\w*$/.test(name)) return null;
  const found = code
    .classesNamed(name.split(".").at(-1) ?? name)
    .filter(
      ({ path, bases }) =>
        code.file(path)?.isTest === false && bases.some((base) => /(?:Enum|Flag|Choices)$/.test(base)),
    );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A plain `KeyError` of the line itself, or one of the mappings that frameworks hand out. */
function isMissingKey({ exception, isInnermost }: PythonFault): boolean {
  const type = exception.type.split(".").at(-1);
  if (type === "MultiValueDictKeyError") return true;
  if (type !== "KeyError") return false;
  return isInnermost || /^__(?:getitem|missing)__$/.test(exception.frames.at(-1)?.function ?? "");
}

function isLiteral(node: Node | null): boolean {
  return node === null || literalValue(node) !== undefined || node.type === "slice";
}

/** `'email'` → email; `7` → 7; a member of an enumeration, a day or None as they are shown. */
function readKey(message: string): string | null {
  const first = message.split("\n")[0] ?? "";
  const quoted = /^(['"])(.*)\1$/.exec(first)?.[2];
  return quoted ?? (SHOWN.test(first) ? first : null);
}

const SHOWN = /^-?\d+$|^\(.*\)$|^<\w[\w.]*: .*>$|^None$|^\w[\w.]*\(.*\)$/;
