import type { CanonicalEvent } from "@bugstack/event";

/**
 * Index of the exception of the chain that tells what went wrong. It is the one that surfaced, unless the code raised
 * that one on purpose while another was handled: then the one below it. -1 when there is none.
 */
export function decisiveException(event: CanonicalEvent): number {
  let index = event.exceptions.length - 1;
  while (index > 0 && isPassedOn(event, index)) index--;
  return index;
}

function isPassedOn(event: CanonicalEvent, index: number): boolean {
  const below = event.exceptions[index - 1];
  const statement = event.exceptions[index]?.frames.at(-1)?.contextLine?.trim() ?? "";
  if (below?.relation === "cause") return true;
  return below?.relation === "context" && /^(?:raise|throw)\b/.test(statement);
}
