import type { ChangeRequest } from "../../forges/forge.ts";
import type { EffectAnswer } from "../machine/run-event.ts";
import type { Outcome } from "./activity.ts";

type Settled = Outcome<Extract<EffectAnswer, { kind: "change_request_settled" }>>;

/** That a change request is not open any more; null while it is, or while the forge does not show its merge commit yet. */
export function whenSettled({ state, mergeCommit }: ChangeRequest): Settled | null {
  if (state === "open" || (state === "merged" && mergeCommit === null)) return null;
  const sentence =
    mergeCommit === null ? "The change request was closed." : `Merged as ${mergeCommit.slice(0, 10)}.`;
  return { answer: { kind: "change_request_settled", mergeCommit, sentence } };
}
