import { anchorFrame, type CanonicalEvent, surfacedException } from "@bugstack/event";

const LONGEST_TITLE = 200;
const LONGEST_CULPRIT = 200;

/** The line by which people know the issue: `ExpiredSignatureError: Signature has expired`. */
export function titleOf(event: CanonicalEvent): string {
  const exception = surfacedException(event);
  const value = firstLine(exception?.value ?? event.message ?? "");
  const title = exception ? (value ? `${exception.type}: ${value}` : exception.type) : value;
  return storable(title, LONGEST_TITLE) || "(no message)";
}

/** Where it happened: `verify_token in app/auth/jwt_handler.py`, else the transaction; null when neither is known. */
export function culpritOf(event: CanonicalEvent): string | null {
  const frame = anchorFrame(event.exceptions);
  const place = frame ? (frame.path ?? frame.module) : null;
  if (!frame || (!place && !frame.function))
    return storable(event.transaction ?? "", LONGEST_CULPRIT) || null;
  const text = frame.function && place ? `${frame.function} in ${place}` : (frame.function ?? place ?? "");
  return storable(text, LONGEST_CULPRIT) || null;
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split(/[\r\n]/, 1)[0]
      ?.trim() ?? ""
  );
}

/** Cuts a text and leaves out what PostgreSQL's text cannot hold: NUL and halves of characters. */
export function storable(text: string, longest: number): string {
  return text.slice(0, longest).replaceAll("\0", "").toWellFormed();
}
