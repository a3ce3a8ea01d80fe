import type { CanonicalEvent, CapturedValue, Frame } from "@bugstack/event";

/** A value that a variable had when the error was raised, redacted as it was stored. */
export interface ProvingLocal {
  readonly name: string;
  readonly value: string;
}

const MOST_LOCALS = 6;
const LONGEST_VALUE = 120;

/**
 * Variables of the statement in which the application failed, with the values that they had there. Those of other
 * statements prove nothing and stay where they are: a change request is read by more people than the event.
 */
export function provingLocals(event: CanonicalEvent): readonly ProvingLocal[] {
  const frame = event.exceptions.at(-1)?.frames.findLast(isOurs) ?? null;
  if (!frame?.contextLine || !frame.locals) return [];
  const named = new Set(frame.contextLine.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []);
  return Object.entries(frame.locals)
    .filter(([name]) => named.has(name))
    .slice(0, MOST_LOCALS)
    .map(([name, value]) => ({ name, value: shown(value) }));
}

function isOurs({ inApp, contextLine }: Frame): boolean {
  return inApp !== false && contextLine !== null;
}

function shown(value: CapturedValue): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE - 1)}…`;
}
