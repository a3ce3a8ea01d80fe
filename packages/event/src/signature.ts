import type { ExceptionValue, Frame } from "./event.ts";
import { maskMessage } from "./mask.ts";

/**
 * The signature says when two failures are the same one. Reproduction, gate and confirmation use this definition, and
 * grouping builds on it (`grouping/`): the classes of the exception chain, the masked message of the exception that surfaced, and the
 * function and statement where the chain was born.
 */
export interface Signature {
  /** Oldest first, class names without module. */
  readonly classes: readonly string[];
  readonly message: string;
  readonly function: string | null;
  /** Text of the raising statement, white space collapsed. */
  readonly statement: string | null;
}

/** The frame that stands for the failure: the innermost in-app frame of the surfaced exception, else the innermost one. */
export function anchorFrame(exceptions: readonly ExceptionValue[]): Frame | null {
  for (const exception of exceptions.toReversed()) {
    const own = exception.frames.findLast((frame) => frame.inApp === true);
    if (own) return own;
  }
  for (const exception of exceptions.toReversed()) {
    const innermost = exception.frames.at(-1);
    if (innermost) return innermost;
  }
  return null;
}

export function signatureOf(exceptions: readonly ExceptionValue[]): Signature {
  const frame = anchorFrame(exceptions);
  return {
    classes: exceptions.map((exception) => exception.type),
    message: maskMessage(exceptions.at(-1)?.value ?? ""),
    function: frame?.function ?? null,
    statement: frame?.contextLine?.trim().replace(/\s+/g, " ") || null,
  };
}

/** Whether two failures are the same one. A part that one side does not know is not held against it. */
export function sameSignature(left: Signature, right: Signature): boolean {
  return (
    left.classes.length === right.classes.length &&
    left.classes.every((name, index) => name === right.classes[index]) &&
    left.message === right.message &&
    agrees(left.function, right.function) &&
    agrees(left.statement, right.statement)
  );
}

function agrees(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right;
}

/** One line for people and logs: `JWTError < HTTPException in verify_token: Signature has expired`. */
export function describeSignature(signature: Signature): string {
  const place = signature.function ? ` in ${signature.function}` : "";
  return `${signature.classes.join(" < ")}${place}: ${signature.message}`;
}
