import type { ChangeRequest, Forge } from "../../forges/forge.ts";
import type { EffectAnswer } from "../machine/run-event.ts";
import type { Outcome, Work } from "./activity.ts";

type Settled = Outcome<Extract<EffectAnswer, { kind: "change_request_settled" }>>;

/**
 * That a change request is not open any more; null while it is, or while the forge does not show its merge commit yet. Where
 * we have asked for the merge before, the forge may have been interrupted in it.
 */
export async function whenSettled(
  { run }: Work,
  forge: Forge,
  change: ChangeRequest,
): Promise<Settled | null> {
  const mergeCommit = await mergeCommitOf(run, forge, change);
  if (mergeCommit === null && change.state !== "closed") return null;
  const sentence =
    mergeCommit === null ? "The change request was closed." : `Merged as ${mergeCommit.slice(0, 10)}.`;
  return { answer: { kind: "change_request_settled", mergeCommit, sentence } };
}

/** The commit by which it was merged, whatever the forge shows, where a merge of ours has been asked for. */
export async function mergeCommitOf(
  { state: { facts } }: Work["run"],
  forge: Forge,
  { state, number, mergeCommit }: ChangeRequest,
): Promise<string | null> {
  if (state !== "open" || facts.mergeTries === 0 || !facts.branch) return mergeCommit;
  return (await forge.mergedAlready?.(number, facts.branch.commit)) ?? null;
}
