import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { observedKind } from "../../../diagnose/origin/python/observed-kind.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { originsOf } from "../fault/own-fault.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";

/** A value of another kind than the line needs. */
export interface KindCase {
  readonly investigation: Investigation;
  readonly fault: PythonFault;
  /** Its class: `list`, `generator`, `Order`. */
  readonly observed: string;
  readonly message: string;
  /** The expression that had it on the failing line. */
  readonly value: Node;
  /** Where a value of that class was made, likeliest first. */
  readonly births: readonly Birth[];
}

export interface Birth {
  readonly origin: Origin;
  readonly file: SourceFile;
  readonly node: Node;
}

/** Null where the message is not about the class of a value, or does not tell which value. */
export function kindCase(investigation: Investigation, fault: PythonFault): KindCase | null {
  const { type, value: message } = fault.exception;
  const observed = observedKind(type, message);
  const failing = observed === null ? null : failingValueOf(investigation);
  if (observed === null || !failing || failing.place.path !== fault.file.path) return null;
  const births = originsOf(investigation).flatMap((origin): Birth[] => {
    const last = origin.places.at(-1);
    const file = last && investigation.code.file(last.path);
    const isMade = origin.kind === "made_here" || origin.kind === "missing_call";
    return isMade && last && file && !file.isTest ? [{ origin, file, node: last.node }] : [];
  });
  return { investigation, fault, observed, message, value: failing.place.node, births };
}
