import { type CanonicalEvent, describeSignature, EventError, readTrace, signatureOf } from "@bugstack/event";
import { diagnose } from "./diagnose/diagnose.ts";
import type { DiagnosisWithCause } from "./diagnose/diagnosis.ts";
import { explainTrace } from "./diagnose/explain-trace.ts";
import { checkFit } from "./diagnose/verifiable.ts";
import { EngineError } from "./error.ts";
import type { Candidate } from "./propose/candidate.ts";
import type { Proposer } from "./propose/proposer.ts";
import { recipes } from "./propose/recipes/index.ts";
import { createDeadline } from "./repair-deadline.ts";
import { createDraft, type Draft } from "./repair-draft.ts";
import { baselineOf, type Ground, openGround, type PreparedGround, prepareGround } from "./repair-ground.ts";
import { proposersFor } from "./repair-proposers.ts";
import type { RepairRequest } from "./repair-request.ts";
import { createSteps, type Steps } from "./repair-steps.ts";
import type { Report } from "./report.ts";
import { reproduce } from "./reproduce/reproduce.ts";
import type { NotReproduced, Reproduction } from "./reproduce/reproducer.ts";
import { fixReport } from "./verify/fix-report.ts";
import type { SuiteBaseline } from "./verify/suite.ts";
import { verify } from "./verify/verify.ts";
import { type OpenBase, openBase } from "./workspace/base.ts";

/** What the steps of one repair share. */
interface Job {
  readonly request: RepairRequest;
  readonly draft: Draft;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /** What has to be closed when the repair ends, however it ends. */
  readonly close: (() => Promise<void> | void)[];
}

/**
 * From an error and a repository to a report: triage, locate, reproduce, propose, verify. It never throws: whatever
 * goes wrong ends as a report that says what was found until then, and what to do.
 */
export async function repair(request: RepairRequest): Promise<Report> {
  const steps = createSteps(request.onStep);
  const draft = createDraft(steps.timings);
  const deadline = createDeadline(request.timeLimitSeconds, request.signal);
  const job: Job = {
    request: { ...request, signal: deadline.signal },
    draft,
    steps,
    signal: deadline.signal,
    close: [],
  };
  const work = repairWithin(job);
  try {
    return await deadline.race(work);
  } catch (error) {
    return draft.failed(error);
  } finally {
    deadline.clear();
    void work.catch(() => {}).then(() => closeAll(job));
  }
}

async function repairWithin(job: Job): Promise<Report> {
  const { draft, request, steps } = job;
  const event = eventOf(request);

  const base = await steps.run("triage", "Reading the error and the code it came from", () =>
    openRelease(job, event),
  );
  draft.base(base);

  const { ground, diagnosis } = await steps.run("locate", "Finding the place and the cause", () =>
    locate(job, base, event),
  );
  draft.diagnosis(diagnosis);
  const early = withoutPatch(draft, ground, diagnosis, event);
  if (early) return early;

  const shown = await steps.run("reproduce", "Reproducing the error in the sandbox", () =>
    reproduceBoth(job, base, ground, diagnosis),
  );
  if (shown.kind === "ended") return shown.report;
  const { prepared, reproduction, suite } = shown;
  draft.reproduction(reproduction);

  return proposeAndVerify(job, { prepared, reproduction, suite, diagnosis: shown.diagnosis });
}

function eventOf({ input }: RepairRequest): CanonicalEvent | null {
  if (input.kind === "event") return input.event;
  if (input.kind === "failing_test") return null;
  try {
    return readTrace(input.text);
  } catch (cause) {
    if (!(cause instanceof EventError)) throw cause;
    throw new EngineError("bad_input", cause.message, {
      cause,
      ...(cause.remedy ? { remedy: cause.remedy } : {}),
    });
  }
}

async function openRelease(job: Job, event: CanonicalEvent | null): Promise<readonly [OpenBase, string]> {
  const base = await openBase(job.request, event);
  const name =
    event && event.exceptions.length > 0
      ? describeSignature(signatureOf(event.exceptions))
      : (event?.message ?? "A failing test");
  const place = base.commit
    ? `commit ${base.commit.slice(0, 12)} (${base.how})`
    : (base.how ?? "no commit that is known");
  return [base, `${name}, at ${place}`];
}

interface Located {
  readonly ground: Ground;
  readonly diagnosis: DiagnosisWithCause;
}

async function locate(
  job: Job,
  base: OpenBase,
  event: CanonicalEvent | null,
): Promise<readonly [Located, string]> {
  const ground = await openGround(job.request, base, event);
  job.close.push(() => ground.investigation.code.dispose());
  const diagnosis = judge(base, ground);
  const [place] = diagnosis.suspects;
  const where = place ? `, most likely at ${place.path}:${place.line}` : "";
  return [{ ground, diagnosis }, `${diagnosis.rootCause.replace(/\.$/, "")}${where}`];
}

/** The diagnosis, unless the event cannot have come from this code: then nothing it says is acted on. */
function judge(base: OpenBase, { investigation }: Ground): DiagnosisWithCause {
  const { event, frames, code } = investigation;
  const diagnosis = diagnose(investigation, recipes);
  if (!event) return diagnosis;
  const fit = checkFit(event, frames);
  if (fit.verifiable && base.how !== null) return diagnosis;
  // A class that is never patched needs no proof, and its advice helps all the same.
  if (diagnosis.class !== "code" && diagnosis.class !== "unverifiable") return diagnosis;
  const sentence = fit.verifiable ? "Nothing ties the event to a commit of this repository." : fit.sentence;
  return {
    ...diagnosis,
    class: "unverifiable",
    rootCause: sentence,
    suspects: [],
    trace: explainTrace(event, code),
    evidence: fit.evidence,
    advice: [
      "Send the release with the event (a tag or a commit hash), or check that this is the right repository.",
    ],
    cause: null,
  };
}

/** The endings that need no run: nothing to patch, or nothing that may be patched. */
function withoutPatch(
  draft: Draft,
  { toolchain }: Ground,
  diagnosis: DiagnosisWithCause,
  event: CanonicalEvent | null,
): Report | null {
  const advice = diagnosis.advice.length > 0 ? ` ${diagnosis.advice[0]}` : "";
  if (!toolchain || (event && !/^(?:python|node|javascript|other)$/.test(event.platform))) {
    const language = event?.platform ?? "this language";
    return draft.end(
      "diagnosed",
      "unsupported_language",
      `Code in ${language} is explained but not repaired.${advice}`,
    );
  }
  if (diagnosis.class === "unverifiable")
    return draft.end("diagnosed", "unverifiable", `${diagnosis.rootCause}${advice}`);
  if (diagnosis.class !== "code")
    return draft.end("out_of_scope", "advice_only", `${diagnosis.rootCause}${advice}`);
  return null;
}

type Shown =
  | { readonly kind: "ended"; readonly report: Report }
  | {
      readonly kind: "reproduced";
      readonly prepared: PreparedGround;
      readonly reproduction: Reproduction;
      readonly suite: Promise<SuiteBaseline>;
      readonly diagnosis: DiagnosisWithCause;
    };

/** Shows the error at the release, then at the head of the target branch, where the fix is built. */
async function reproduceBoth(
  job: Job,
  base: OpenBase,
  ground: Ground,
  diagnosis: DiagnosisWithCause,
): Promise<readonly [Shown, string]> {
  const { draft } = job;
  const release = await prepared(job, ground);
  const moved = base.head !== null && base.head.commit !== base.commit ? base.head : null;
  const suite = moved ? null : startSuite(job, release);
  const first = await showOn(job, release, diagnosis);
  if (!first.reproduced) return [{ kind: "ended", report: notShown(draft, first) }, first.sentence];
  draft.reproduction(first);
  if (!moved) {
    const answer: Shown = {
      kind: "reproduced",
      prepared: release,
      reproduction: first,
      suite: suite ?? startSuite(job, release),
      diagnosis,
    };
    return [answer, `It fails with ${describeSignature(first.signature)}`];
  }

  const later = await openGround(job.request, moved, ground.investigation.event);
  job.close.push(() => later.investigation.code.dispose());
  const head = await prepared(job, later);
  const there = diagnose(later.investigation, recipes);
  const headSuite = startSuite(job, head);
  const second = await showOn(job, head, there.cause ? there : { ...diagnosis, cause: diagnosis.cause });
  if (second.reproduced) {
    const answer: Shown = {
      kind: "reproduced",
      prepared: head,
      reproduction: second,
      suite: headSuite,
      diagnosis: there.class === "code" ? there : diagnosis,
    };
    return [
      answer,
      `It fails at the release and at the head (${moved.commit.slice(0, 12)}) with ${describeSignature(second.signature)}`,
    ];
  }
  if (second.reason !== "not_reproduced")
    return [{ kind: "ended", report: notShown(draft, second) }, second.sentence];
  const sentence = `The error is there at the release, but no longer at the head of the branch (${moved.commit.slice(0, 12)}). Deploy it.`;
  return [{ kind: "ended", report: draft.end("diagnosed", "already_fixed", sentence) }, sentence];
}

async function prepared(job: Job, ground: Ground): Promise<PreparedGround> {
  return prepareGround(job.request, ground, job.signal, (sentence) =>
    job.steps.progress("reproduce", sentence),
  );
}

/** Runs the suite beside the reproduction; whoever needs it waits for it. */
function startSuite(job: Job, ground: PreparedGround): Promise<SuiteBaseline> {
  const suite = baselineOf(job.request, ground);
  suite.then(
    ({ counts }) => job.draft.suiteBefore(counts),
    () => {}, // Told to whoever waits for the suite.
  );
  return suite;
}

async function showOn(
  job: Job,
  ground: PreparedGround,
  diagnosis: DiagnosisWithCause,
): Promise<Reproduction | NotReproduced> {
  const { investigation, toolchain, environment, tree } = ground;
  const { recipe, cause } = diagnosis;
  const scenarios = recipe && cause ? recipe.tests(investigation, cause) : [];
  const workspace = await job.request.sandbox.prepare({ directory: tree.directory });
  try {
    return await reproduce({
      investigation,
      scenarios,
      workspace,
      toolchain,
      environment,
      signal: job.signal,
    });
  } finally {
    await workspace.dispose();
  }
}

function notShown(draft: Draft, shown: NotReproduced): Report {
  const reason = shown.reason === "environment_failed" ? "environment_failed" : "not_reproduced";
  return draft.end(
    "diagnosed",
    reason,
    `${shown.sentence} Without a test that fails with this error there is no fix.`,
  );
}

interface Provable {
  readonly prepared: PreparedGround;
  readonly reproduction: Reproduction;
  readonly suite: Promise<SuiteBaseline>;
  readonly diagnosis: DiagnosisWithCause;
}

/** Takes candidates through the gate, likeliest first; the first that passes is the fix. */
async function proposeAndVerify(job: Job, given: Provable): Promise<Report> {
  const { draft, steps, request } = job;
  const { known, missing } = proposersFor(request.proposers);
  let last = "";
  let count = 0;
  for (const proposer of known) {
    const candidates = await steps.run("propose", `Asking ${proposer.name}`, () =>
      collect(job, proposer, given),
    );
    if (candidates.length === 0) continue;
    count += candidates.length;
    const outcome = await steps.run("verify", "Taking the candidates through the gate", () =>
      verifyAll(job, candidates, given),
    );
    if (outcome.report) return outcome.report;
    last = outcome.sentence;
  }
  const absent = missing.length > 0 ? ` Not available here: ${missing.join(", ")}.` : "";
  if (count === 0)
    return draft.end(
      "diagnosed",
      "no_candidate",
      `The error is reproduced, but no proposer knows a change for it.${absent}`,
    );
  return draft.end("diagnosed", "gate_failed", `None of ${count} candidates passed the gate. ${last}`);
}

const MOST_CANDIDATES = 20;

async function collect(
  job: Job,
  proposer: Proposer,
  given: Provable,
): Promise<readonly [readonly Candidate[], string]> {
  const { prepared, reproduction } = given;
  const candidates: Candidate[] = [];
  for await (const candidate of proposer.propose({
    investigation: prepared.investigation,
    reproduction,
    signal: job.signal,
  })) {
    candidates.push(candidate);
    if (candidates.length >= MOST_CANDIDATES) break;
  }
  const [first] = candidates;
  return [
    candidates,
    first
      ? `${candidates.length} from ${proposer.name}: ${first.explanation.split("\n")[0]}`
      : `None from ${proposer.name}`,
  ];
}

interface VerifyOutcome {
  readonly report: Report | null;
  readonly sentence: string;
}

async function verifyAll(
  job: Job,
  candidates: readonly Candidate[],
  given: Provable,
): Promise<readonly [VerifyOutcome, string]> {
  const { draft, request, steps } = job;
  const { prepared, reproduction, suite, diagnosis } = given;
  const { investigation, trials, read } = prepared;
  const trail = trailOf(given);
  let sentence = "";
  for (const candidate of candidates) {
    const verdict = await verify({
      candidate,
      reproduction,
      investigation,
      trail,
      trials,
      suite,
      tried: request.triedCandidates,
      read,
    });
    draft.candidate(verdict.gates, verdict.suiteAfter);
    const refused = verdict.gates.findLast((gate) => gate.status === "failed");
    if (verdict.verified) {
      draft.reproducedAfter(verdict.verified.after);
      const fix = await fixReport(verdict.verified, reproduction, investigation, prepared.commit);
      draft.fix(fix);
      const { level, score } = fix.confidence;
      const message = `${diagnosis.rootCause.replace(/\.$/, "")}; the fix changes ${fix.linesChanged} lines and passed every gate, confidence ${level} (${score.toFixed(2)}).`;
      const outcome = { report: draft.end("fixed", "fixed", message), sentence: message };
      return [outcome, `Passed all gates, confidence ${level} (${score.toFixed(2)})`];
    }
    sentence = refused ? `The last one failed at "${refused.id}": ${refused.evidence.split("\n")[0]}` : "";
    steps.progress("verify", sentence);
  }
  return [{ report: null, sentence }, sentence || "No candidate passed"];
}

/** Files of the trace and of the way that the wrong value took. */
function trailOf({ prepared, diagnosis, reproduction }: Provable): ReadonlySet<string> {
  const { investigation } = prepared;
  const seen = reproduction.before.flatMap((run) =>
    run.tests.flatMap((test) =>
      (test.failure?.exceptions ?? []).flatMap(({ path, frames }) => [
        path,
        ...(frames ?? []).map((frame) => frame.path),
      ]),
    ),
  );
  const paths = [
    ...investigation.frames.map((frame) => frame.path),
    ...diagnosis.suspects.map((suspect) => suspect.path),
    diagnosis.cause?.path,
    ...seen,
  ];
  return new Set(paths.filter((path): path is string => typeof path === "string"));
}

async function closeAll({ close }: Job): Promise<void> {
  for (const task of close.toReversed()) await task();
}
