import type { Report } from "@bugstack/engine";
import { changeRequestBody } from "../../change-requests/body.ts";
import { block } from "../../change-requests/markdown.ts";
import { markerOf, RUN_TRAILER } from "../../change-requests/marker.ts";
import { provingLocals } from "../../change-requests/proving-locals.ts";
import { branchName, changeTitle } from "../../change-requests/title.ts";
import { ForgeError } from "../../forges/error.ts";
import type { Check, Forge } from "../../forges/forge.ts";
import { onlyKnownFailures } from "../../forges/known-failures.ts";
import { opensAsDraft } from "../../policy/policy.ts";
import type { Ending } from "../machine/ending.ts";
import { type Activity, ActivityRefused, openedChange, type Work } from "./activity.ts";
import { eventOf } from "./repair.ts";
import { mergeCommitOf, whenSettled } from "./settled.ts";

type FixedReport = Report & { readonly fix: NonNullable<Report["fix"]> };

/** One commit with the fix and its tests, on a branch of our own. */
export const publish: Activity<"forge.publish"> = async (work) => {
  const { services, run, project, issue } = work;
  const report = fixedReport(work);
  if (work.policy.mode === "off") {
    const sentence = `A fix was verified, but the policy of the family ${run.error_family} is off: it is shown as a suggestion.`;
    throw new ActivityRefused("policy_off", sentence);
  }
  const base = run.state.facts.fix?.base;
  if (!base) throw new ActivityRefused("internal", "The fix has no base commit.");
  const forge = await services.forgeOf(project);
  const opened = run.state.facts.changeRequest;
  // Another attempt took its time, and people did not wait for it.
  const settled = opened && (await whenSettled(work, forge, await forge.changeRequest(opened.number)));
  if (settled) return settled;
  const title = changeTitle(report, issue.title);
  const files = new Map(
    Object.entries(report.fix.contents).map(([path, text]) => [path, Buffer.from(text, "base64")]),
  );
  try {
    const published = await forge.publishBranch({
      branch: branchOf(work),
      base,
      message: `${title}\n\n${wrapped(report.diagnosis?.rootCause ?? issue.title)}`,
      trailers: { [RUN_TRAILER]: run.id },
      files,
    });
    return { answer: { kind: "branch_published", branch: published.branch, commit: published.commit } };
  } catch (error) {
    if (!(error instanceof ForgeError) || error.code !== "branch_taken") throw error;
    const sentence = [error.message, error.remedy].filter(Boolean).join(". ");
    return { answer: { kind: "branch_taken", sentence } };
  }
};

/** The change request of this run: opened once, found by its marker ever after. */
export const open: Activity<"forge.open"> = async (work) => {
  const { services, run, project, issue, policy, eventTrusted } = work;
  const report = fixedReport(work);
  const { branch, fix } = run.state.facts;
  if (!branch || !fix) throw new ActivityRefused("internal", "The run has no branch.");
  const forge = await services.forgeOf(project);
  const title = changeTitle(report, issue.title);
  const body = changeRequestBody(report, {
    runId: run.id,
    issueNumber: issue.number,
    issueTitle: issue.title,
    issueUrl: `${services.url}/issues/${issue.id}`,
    runUrl: `${services.url}/runs/${run.id}`,
    events: issue.event_count,
    users: issue.user_count,
    firstSeen: issue.first_seen,
    lastSeen: issue.last_seen,
    release: run.release,
    ...(await evidenceOf(work)),
    lineUrl: forge.lineUrl ?? null,
  });
  const draft = opensAsDraft(policy, fix.confidence, eventTrusted);
  const opened = await forge.openChangeRequest({
    marker: markerOf(run.id),
    branch: branch.name,
    targetBranch: await forge.defaultBranch(),
    title,
    body,
    draft,
    labels: ["bugstack"],
    paths: report.fix.files,
  });
  // A second attempt of the same run finds the change request of the first one.
  const current =
    opened.state === "open" && opened.body !== body
      ? await forge.updateChangeRequest(opened.number, { title, body })
      : opened;
  return {
    answer: { kind: "change_request_opened", number: current.number, url: current.url, draft: current.draft },
  };
};

/** What the event itself proves; nothing where it is not kept any more. */
async function evidenceOf({ services, run }: Work) {
  const event = await eventOf(services.db, run.event).catch((error: unknown) => {
    if (error instanceof ActivityRefused) return null;
    throw error;
  });
  return { environment: event?.environment ?? null, locals: event ? provingLocals(event) : [] };
}

const CHECKS_SECONDS = 10;

/** Reads the checks on the change request's head; where the forge has no CI of its own, runs them first. */
export const readChecks: Activity<"forge.read_checks"> = async (work) => {
  const { services, project, signal } = work;
  const { number } = openedChange(work);
  const forge = await services.forgeOf(project);
  const change = await forge.changeRequest(number);
  const settled = await whenSettled(work, forge, change);
  if (settled) return settled;
  const checks = await checksOf(work, change.head);
  return { answer: { kind: "checks_read", ...checks, afterSeconds: CHECKS_SECONDS } };

  async function checksOf(_: Work, head: string) {
    if (change.state === "open") await forge.runChecks?.(head, signal);
    const checks = await forge.checks(head);
    const summary = summariseChecks(head, checks);
    if (summary.checks.state !== "red" || change.state !== "open") return summary;
    const known = await redBefore(work, forge, head, checks);
    if (!known) await showFailure(work, forge, head);
    return known ?? summary;
  }
};

/** Whether the project was as red before the change. The change request is told, because people have to judge it then. */
async function redBefore({ run, signal }: Work, forge: Forge, head: string, checks: readonly Check[]) {
  const { fix, changeRequest, branch } = run.state.facts;
  // What people have pushed to is measured against nothing of ours.
  if (!fix || !changeRequest || head !== branch?.commit) return null;
  if (!checks.some((check) => check.failing)) return null;
  await forge.runChecks?.(fix.base, signal);
  if (!onlyKnownFailures(checks, await forge.checks(fix.base))) return null;
  const names = [...new Set(checks.flatMap((check) => (check.required ? (check.failing ?? []) : [])))];
  const listed = names.slice(0, MOST_NAMED).join(", ") + (names.length > MOST_NAMED ? ", …" : "");
  const sentence = `Only what fails without the change too is red: ${listed}.`;
  await forge.comment(changeRequest.number, {
    marker: `${markerOf(run.id)} red before`,
    body: `The checks of this project are red on ${fix.base.slice(0, 10)}, before this change, and on this change by the same tests: ${listed}. Nothing else fails. Policy does not merge such a change; please look at it and decide.`,
  });
  return { checks: { head, state: "red_before" as const }, sentence };
}

/** What the failed checks said, under the change request, once per commit of ours; the next attempt follows by itself. */
async function showFailure({ run }: Work, forge: Forge, head: string): Promise<void> {
  const { changeRequest, branch, attempt } = run.state.facts;
  if (!changeRequest || head !== branch?.commit) return;
  const log = (await forge.failureLog?.(head)) ?? null;
  if (log === null) return;
  const next =
    attempt < run.state.limits.attempts
      ? "bugstack makes another attempt, without this candidate."
      : "bugstack has no attempt left and hands this over.";
  await forge.comment(changeRequest.number, {
    marker: `${markerOf(run.id)} red ${head}`,
    body: `The checks are red on ${head.slice(0, 10)}. ${next}\n\n${block(log.slice(-6_000))}`,
  });
}

const MOST_NAMED = 5;

/** All required checks in one word, and a sentence that names what is not green. */
export function summariseChecks(
  head: string,
  checks: readonly { name: string; state: string; required: boolean; summary: string }[],
) {
  const required = checks.filter((check) => check.required);
  if (required.length === 0) {
    return { checks: { head, state: "none" as const }, sentence: "No required check exists on this commit." };
  }
  const open = required.filter((check) => check.state === "pending");
  const red = required.filter((check) => check.state === "failure" || check.state === "cancelled");
  if (red.length > 0) {
    const named = red.map((check) => `${check.name} (${check.summary})`).join(", ");
    return { checks: { head, state: "red" as const }, sentence: `Not green: ${named}.` };
  }
  if (open.length > 0) {
    return {
      checks: { head, state: "pending" as const },
      sentence: `Still running: ${open.map((check) => check.name).join(", ")}.`,
    };
  }
  const skipped = required.find((check) => check.state !== "success");
  if (skipped) {
    // Nothing is wrong with the change, and nothing is proved either.
    return {
      checks: { head, state: "none" as const },
      sentence: `The required check ${skipped.name} was skipped.`,
    };
  }
  const named = required.map((check) => `${check.name} (${check.summary})`).join(", ");
  return { checks: { head, state: "green" as const }, sentence: `Green on ${head.slice(0, 10)}: ${named}.` };
}

/** Merges the exact head that was checked. */
export const merge: Activity<"forge.merge"> = async (work) => {
  const { number, head } = openedChange(work);
  const forge = await work.services.forgeOf(work.project);
  const outcome = await forge.merge(number, head);
  return outcome.merged
    ? { answer: { kind: "merged", commit: outcome.commit } }
    : { answer: { kind: "merge_refused", reason: outcome.reason, sentence: outcome.sentence } };
};

/** Tells the change request how the run ended: closes it, or hands it over to people as a draft. */
export const conclude: Activity<"forge.conclude"> = async (work) => {
  const { services, run, project } = work;
  const forge = await services.forgeOf(project);
  const own = { marker: markerOf(run.id), branch: branchOf(work) };
  const change = await forge.findChangeRequest(own);
  const { ending } = run.state;
  if (!change || !ending) return { answer: { kind: "concluded", mergeCommit: null, sentence: "" } };
  const mergeCommit = await mergeCommitOf(run, forge, change);
  if (change.state !== "open" || mergeCommit !== null)
    return { answer: { kind: "concluded", mergeCommit, sentence: "" } };
  await forge.comment(change.number, {
    marker: `${markerOf(run.id)} ended`,
    body: `bugstack has ended its work on this change (${ending.reason}). ${ending.sentence}`,
  });
  const foreign = change.head !== run.state.facts.branch?.commit;
  const close = CLOSING.has(ending.reason);
  // What people have pushed to is theirs to close.
  if (close && !foreign) await forge.close(change.number, ending.sentence);
  else if (!change.draft) await forge.updateChangeRequest(change.number, { draft: true });
  return { answer: { kind: "concluded", mergeCommit: null, sentence: "" } };
};

/** Endings that leave nothing for people to take up: the error is gone from the target branch, or nobody wants the change. */
const CLOSING: ReadonlySet<Ending["reason"]> = new Set([
  "stopped",
  "superseded",
  "stale",
  "already_fixed",
] as const);

/** The run's branch; a later attempt of it writes to the one that the first one made. */
function branchOf({ run, issue }: Work): string {
  const known = run.state.facts.branch?.name;
  if (known) return known;
  const title = run.report ? changeTitle(run.report, issue.title) : issue.title;
  return branchName(issue.number, title, run.ordinal);
}

function fixedReport({ run }: Work): FixedReport {
  const { report } = run;
  if (!report?.fix) throw new ActivityRefused("internal", "The run has no fix to deliver.");
  return { ...report, fix: report.fix };
}

/** Commit messages are read at 72 columns. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.replace(/\s+/g, " ").trim().slice(0, 600).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 72) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
