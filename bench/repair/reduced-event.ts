import type { CanonicalEvent, Frame } from "@bugstack/event";

/** What an SDK may leave out of an event: captured variables, the request, what happened before, the text of the lines. */
export const PARTS = ["locals", "request", "breadcrumbs", "source"] as const;
export type EventPart = (typeof PARTS)[number];

/** The event as a client would have sent it that does not capture `parts`; with all of them gone, it is a bare trace. */
export function withoutParts(event: CanonicalEvent, parts: readonly EventPart[]): CanonicalEvent {
  const without = new Set(parts);
  const reduced = (frame: Frame): Frame => ({
    ...frame,
    ...(without.has("locals") && { locals: null }),
    ...(without.has("source") && { contextLine: null, preContext: [], postContext: [] }),
  });
  return {
    ...event,
    exceptions: event.exceptions.map((one) => ({ ...one, frames: one.frames.map(reduced) })),
    ...(without.has("request") && { request: null, transaction: null }),
    ...(without.has("breadcrumbs") && { breadcrumbs: [] }),
  };
}
