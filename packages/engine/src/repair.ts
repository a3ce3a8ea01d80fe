import path from "node:path";
import { type CanonicalEvent, EventError, readTrace } from "@bugstack/event";
import { EngineError } from "./error.ts";
import { createDeadline } from "./repair/deadline.ts";
import { createDraft } from "./repair/draft.ts";
import type { Job } from "./repair/job.ts";
import { commitOfSuspect, locate, openRelease, withoutPatch } from "./repair/locate.ts";
import { reproduceError } from "./repair/reproduce.ts";
import type { RepairRequest } from "./repair/request.ts";
import { createSteps } from "./repair/steps.ts";
import { proposeAndVerify } from "./repair/verify.ts";
import type { Report } from "./report.ts";
import { leadByBuildOutput } from "./workspace/build-output.ts";

/**
 * From an error and a repository to a report: triage, locate, reproduce, propose, verify. It never throws: whatever
 * goes wrong ends as a report that says what was found until then, and what to do.
 */
export async function repair(request: RepairRequest): Promise<Report> {
  const steps = createSteps(request.onStep);
  const draft = createDraft();
  const deadline = createDeadline(request.timeLimitSeconds, request.signal, request.timeSpentSeconds);
  const { signal, race, clear } = deadline;
  const job: Job = { request: { ...request, signal }, draft, steps, signal, deadline, close: [] };
  const work = repairWithin(job);
  try {
    return { ...(await race(work)), timings: steps.timings() };
  } catch (error) {
    return { ...draft.failed(error), timings: steps.timings() };
  } finally {
    clear();
    void closeAfter(work, job);
  }
}

/** The story. Each step says what it found; where one ends the work, the report says why. */
async function repairWithin(job: Job): Promise<Report> {
  const { draft, request, steps } = job;
  const reported = await ledByBuild(eventOf(request), request);

  const base = await steps.run("triage", "Reading the error and the code it came from", () =>
    openRelease(job, reported),
  );
  draft.base(base);
  // A repository that keeps its build output has the maps of every release.
  const event = reported && (await leadByBuildOutput(reported, base.tree.directory));

  const { ground, diagnosis } = await steps.run("locate", "Finding the place and the cause", () =>
    locate(job, base, event),
  );
  draft.diagnosis(diagnosis);
  draft.broughtBy(await commitOfSuspect(base, diagnosis, job.signal));
  const early = withoutPatch(draft, ground, diagnosis, event);
  if (early) return early;

  const shown = await steps.run("reproduce", "Reproducing the error in the sandbox", () =>
    reproduceError(job, base, ground, diagnosis),
  );
  if (shown.kind === "ended") return shown.report;
  draft.reproduction(shown.reproduction);

  return proposeAndVerify(job, shown);
}

/** The event, read from a trace where there is only one; null when the work starts from a failing test. */
function eventOf({ input }: RepairRequest): CanonicalEvent | null {
  if (input.kind === "event") return input.event;
  if (input.kind === "failing_test") return null;
  try {
    return readTrace(input.text);
  } catch (cause) {
    if (!(cause instanceof EventError)) throw cause;
    const { message, remedy } = cause;
    throw new EngineError("bad_input", message, { cause, ...(remedy ? { remedy } : {}) });
  }
}

/** What a build left in a developer's folder is in no commit: it is looked at before the commit is looked for. */
async function ledByBuild(
  event: CanonicalEvent | null,
  { repository }: RepairRequest,
): Promise<CanonicalEvent | null> {
  return event && repository.kind === "directory"
    ? leadByBuildOutput(event, path.resolve(repository.directory))
    : event;
}

/** After a deadline the work still needs a moment to let go of what it holds. */
async function closeAfter(work: Promise<unknown>, { close }: Job): Promise<void> {
  await work.catch(() => {});
  for (const task of close.toReversed()) {
    try {
      await task();
    } catch {
      // The report is out already; what could not be closed must not keep the rest open.
    }
  }
}
