import { block, plain } from "../../change-requests/markdown.ts";
import { RUN_TRAILER, revertMarkerOf } from "../../change-requests/marker.ts";
import { type Activity, ActivityRefused, type Work } from "./activity.ts";
import { summariseChecks } from "./deliver.ts";

/** A change request that takes the merge back. */
export const openRevert: Activity<"forge.open_revert"> = async (work) => {
  const { services, run, project, issue } = work;
  const { merge, changeRequest } = run.state.facts;
  if (!merge) throw new ActivityRefused("internal", "The run has no merge.");
  const forge = await services.forgeOf(project);
  const branch = `bugstack/revert-${issue.number}-${run.ordinal}`;
  const known = await forge.findChangeRequest({ marker: revertMarkerOf(run.id), branch });
  if (known)
    return { answer: { kind: "revert_opened", number: known.number, url: known.url, head: known.head } };
  const title = `revert: fix for issue ${issue.number}`;
  const reason = plain(run.state.ending?.sentence ?? "The error came back in production.", 500);
  const published = await forge.publishRevert({
    branch,
    merge: merge.commit,
    message: `${title}\n\n${reason}`,
    trailers: { [RUN_TRAILER]: run.id },
  });
  if (!published) {
    const sentence = "The merge cannot be taken back by itself: later changes conflict. Revert it by hand.";
    return { answer: { kind: "revert_impossible", sentence } };
  }
  const opened = await forge.openChangeRequest({
    marker: revertMarkerOf(run.id),
    branch: published.branch,
    targetBranch: await forge.defaultBranch(),
    title,
    body: `Takes back ${merge.commit}${changeRequest ? ` (change request ${changeRequest.number})` : ""}.\n\n${block(reason)}\n\n<!-- ${revertMarkerOf(run.id)} -->\n`,
    draft: false,
    labels: ["bugstack", "revert"],
    paths: run.report?.fix?.files ?? [],
  });
  return { answer: { kind: "revert_opened", number: opened.number, url: opened.url, head: opened.head } };
};

const CHECKS_SECONDS = 10;

export const readRevertChecks: Activity<"forge.read_revert_checks"> = async (work) => {
  const forge = await work.services.forgeOf(work.project);
  const change = await forge.changeRequest(revertOf(work).number);
  if (change.state === "open") await forge.runChecks?.(change.head, work.signal);
  const summary = summariseChecks(change.head, await forge.checks(change.head));
  return { answer: { kind: "checks_read", ...summary, afterSeconds: CHECKS_SECONDS } };
};

export const mergeRevert: Activity<"forge.merge_revert"> = async (work) => {
  const { number, head } = revertOf(work);
  const forge = await work.services.forgeOf(work.project);
  const outcome = await forge.merge(number, head);
  return outcome.merged
    ? { answer: { kind: "merged", commit: outcome.commit } }
    : { answer: { kind: "merge_refused", reason: outcome.reason, sentence: outcome.sentence } };
};

function revertOf({ run }: Work) {
  const { revert } = run.state.facts;
  if (!revert) throw new ActivityRefused("internal", "The run has no revert.");
  return revert;
}
