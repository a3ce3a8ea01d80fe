import type { AnswerContract } from "@bugstack/engine";
import { type CanonicalEvent, surfacedException } from "@bugstack/event";

/** Classes of the exceptions that an answer hides, oldest first: the chain without the one that surfaced. */
export function hiddenClasses(classes: readonly string[]): string[] {
  return classes.slice(0, -1);
}

/**
 * Whether an observation is the answer that a fix promised: its status, and a telling word in what surfaced. Headers
 * are not part of an event; the reproduction has checked them. A part that the event does not know is not held
 * against it.
 */
export function fulfils(contract: AnswerContract, event: CanonicalEvent): boolean {
  const status = event.responseStatus;
  if (status !== null && contract.status.length > 0 && !contract.status.includes(status)) return false;
  const text = `${surfacedException(event)?.value ?? ""}\n${event.message ?? ""}`.toLowerCase();
  const tells =
    contract.detail.length === 0 || contract.detail.some((word) => text.includes(word.toLowerCase()));
  return tells && !contract.notDetail.some((word) => text.includes(word.toLowerCase()));
}
