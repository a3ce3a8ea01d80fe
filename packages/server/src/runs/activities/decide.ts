import { decideMerge } from "../../policy/policy.ts";
import { waitedSeconds } from "../machine/delivery.ts";
import { type Activity, openedChange, type Work } from "./activity.ts";
import { mergeFacts } from "./policy-facts.ts";
import { nextCommand } from "./reviewer-commands.ts";
import { whenSettled } from "./settled.ts";

/** Whether policy merges now, by the world as it is now. */
export const decide: Activity<"policy.decide"> = async (work) => {
  const forge = await work.services.forgeOf(work.project);
  const change = await forge.changeRequest(openedChange(work).number);
  const settled = await whenSettled(work, forge, change);
  if (settled) return settled;
  const decision = decideMerge(work.policy, await mergeFacts(work, forge, change));
  return { answer: { kind: "policy_decided", action: decision.action, reasons: decision.reasons } };
};

const LOOK_SECONDS = 30;
const LATER_SECONDS = 600;
const SOON_SECONDS = 3_600;

/** Looks whether people have merged or closed, and whether policy would merge by now. */
export const readChangeRequest: Activity<"forge.read_change_request"> = async (work) => {
  const { services, project, run } = work;
  const { number } = openedChange(work);
  const forge = await services.forgeOf(project);
  const command = await nextCommand(work, forge, number);
  const change = await forge.changeRequest(number);
  const waited = waitedSeconds(run.state, Date.now());
  const reconsider =
    change.state === "open" &&
    work.policy.mode === "autopilot" &&
    decideMerge(work.policy, await mergeFacts(work, forge, change)).action === "merge";
  return {
    answer: {
      kind: "change_request_seen",
      state: change.state,
      head: change.head,
      draft: change.draft,
      mergeCommit: change.mergeCommit,
      superseded: change.state === "open" ? whySuperseded(work) : null,
      reconsider,
      command,
      afterSeconds: waited < SOON_SECONDS ? LOOK_SECONDS : LATER_SECONDS,
    },
  };
};

/** People may have settled the issue otherwise while the change request lay before them. */
function whySuperseded({ issue }: Work): string | null {
  if (issue.merged_into !== null) return null;
  if (issue.status === "resolved") return `Issue ${issue.number} was resolved without this change.`;
  return issue.status === "ignored" ? `Issue ${issue.number} is ignored by now.` : null;
}
