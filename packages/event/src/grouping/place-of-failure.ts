import type { CanonicalEvent } from "../event.ts";
import { maskMessage } from "../mask.ts";
import { signatureOf } from "../signature.ts";
import type { GroupingPart } from "./grouping.ts";

/**
 * The first algorithm: the classes of the chain, the masked message, and the function and statement of the innermost
 * frame of the application. Frozen: it made the fingerprints of issues that live.
 */
export function placeOfFailure(event: CanonicalEvent): GroupingPart[] {
  if (event.exceptions.length === 0) {
    return [
      { what: "message", value: "message" },
      { what: "message", value: maskMessage(event.message ?? "") },
      { what: "logger", value: event.logger ?? "" },
    ];
  }
  const signature = signatureOf(event.exceptions);
  return [
    { what: "class", value: "exception" },
    ...signature.classes.map((name): GroupingPart => ({ what: "class", value: name })),
    { what: "message", value: signature.message },
    { what: "frame", value: signature.function ?? "" },
    { what: "frame", value: signature.statement ?? "" },
    { what: "kind", value: event.kind },
  ];
}
