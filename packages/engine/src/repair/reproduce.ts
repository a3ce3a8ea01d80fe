import { describeSignature } from "@bugstack/event";
import { diagnose } from "../diagnose/diagnose.ts";
import type { DiagnosisWithCause } from "../diagnose/diagnosis.ts";
import type { Spectrum } from "../diagnose/spectrum.ts";
import type { Investigation } from "../investigation.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import { recipes } from "../propose/recipes/index.ts";
import { scenariosOf as requestsOfNode } from "../propose/recipes/javascript/idea.ts";
import { scenariosOf as requestsOfPython } from "../propose/recipes/stimuli/idea.ts";
import type { Report } from "../report.ts";
import { pathOfSelector, placeSelectors } from "../reproduce/given/place-selectors.ts";
import { reproduce, reproduceThrough } from "../reproduce/reproduce.ts";
import type { NotReproduced, Reproduction, ReproductionRequest } from "../reproduce/reproducer.ts";
import type { Scenario } from "../reproduce/scenario.ts";
import type { TestRun, Toolchain } from "../toolchains/toolchain.ts";
import { testsOnly } from "../verify/overlay.ts";
import { allPassed } from "../verify/run-outcome.ts";
import type { SuiteBaseline } from "../verify/suite.ts";
import type { OpenBase } from "../workspace/base.ts";
import type { Draft } from "./draft.ts";
import { eventOfFailure, filesToWatch, watchTests, withSpectrum } from "./given.ts";
import {
  baselineOf,
  type Ground,
  openGround,
  type PreparedGround,
  prepareGround,
  type RedSuite,
} from "./ground.ts";
import type { Job } from "./job.ts";
import { withSeenColumns } from "./seen-columns.ts";
import { leavingAlone } from "./surroundings.ts";

/** An error that a test shows, on the code that the fix is built on. */
export interface Provable {
  readonly prepared: PreparedGround;
  readonly reproduction: Reproduction;
  readonly suite: Promise<SuiteBaseline>;
  readonly diagnosis: DiagnosisWithCause;
  /** What failing and passing tests execute; null where it was not watched. */
  readonly spectrum: Spectrum | null;
  /** The same error by a test that runs what is changed, for changes that the reproduction cannot judge. */
  readonly through: (edits: readonly CandidateEdit[]) => Promise<Reproduction | null>;
}

export type Shown =
  | { readonly kind: "ended"; readonly report: Report }
  | ({ readonly kind: "reproduced" } & Provable);

/** Shows the error at the release, then at the head of the target branch, where the fix is built. */
export async function reproduceError(
  job: Job,
  base: OpenBase,
  ground: Ground,
  diagnosis: DiagnosisWithCause,
): Promise<readonly [Shown, string]> {
  const { input } = job.request;
  if (input.kind === "failing_test")
    return showGiven(job, ground, await placeSelectors(input.selectors, base.tree));
  const moved = base.head !== null && base.head.commit !== base.commit ? base.head : null;
  const release = await prepared(job, ground);
  if (!moved) return showHere(job, release, diagnosis);

  const first = await show(job, release, diagnosis);
  if (!first.reproduced) return notShown(job.draft, first);
  job.draft.reproduction(first);
  const head = await prepared(job, await openAgain(job, moved, ground));
  if (await passesOn(head, first)) return alreadyFixed(job.draft, moved.commit);
  const there = diagnose(head.investigation, recipes);
  return showHere(job, head, there.class === "code" && there.cause ? there : diagnosis);
}

/** Reproduces on the code that the fix will be built on, with the suite running beside it. */
async function showHere(
  job: Job,
  ground: PreparedGround,
  diagnosis: DiagnosisWithCause,
): Promise<readonly [Shown, string]> {
  const suite = startSuite(job, ground);
  const shown = await show(job, ground, diagnosis);
  if (!shown.reproduced) return notShown(job.draft, shown);
  const reproduction = await leavingAlone(ground, shown);
  const seen = asSeen(job, ground, diagnosis, reproduction);
  return [
    {
      kind: "reproduced",
      ...{ ...seen, reproduction, suite, spectrum: null },
      through: (edits) =>
        asked(job, seen.prepared, seen.diagnosis, {}, (request) => reproduceThrough(request, edits)),
    },
    `It fails with ${describeSignature(reproduction.signature)}`,
  ];
}

/** The error as the sandbox saw it: which expression of the line failed may tell another cause. */
function asSeen(
  job: Job,
  ground: PreparedGround,
  diagnosis: DiagnosisWithCause,
  { before }: Reproduction,
): Pick<Provable, "prepared" | "diagnosis"> {
  const investigation = withSeenColumns(ground.investigation, before);
  if (investigation === ground.investigation) return { prepared: ground, diagnosis };
  const again = diagnose(investigation, recipes);
  const told = again.class === "code" && again.cause ? again : diagnosis;
  job.draft.diagnosis(told);
  return { prepared: { ...ground, investigation }, diagnosis: told };
}

/** Starts from tests that fail already; what they raise is then diagnosed like any other error. */
async function showGiven(
  job: Job,
  ground: Ground,
  selectors: readonly string[],
): Promise<readonly [Shown, string]> {
  const blind = await prepared(job, ground);
  const whole = Promise.withResolvers<TestRun>();
  const beside = Promise.withResolvers<TestRun | null>();
  const suite = startSuite(job, blind, { onFirst: whole.resolve, beside: beside.promise });
  suite.catch(whole.reject);
  whole.promise.catch(() => {}); // Told to whoever waits for the suite.
  const coverage = filesToWatch(blind, selectors);
  const given = { selectors, coverage, suite: whole.promise };
  const shown = show(job, blind, diagnose(blind.investigation, recipes), given);
  shown.then(
    (one) => beside.resolve(one.reproduced ? (one.before.find(({ warm }) => !warm) ?? null) : null),
    () => beside.resolve(null),
  );
  const reproduction = await shown;
  if (!reproduction.reproduced) return notShown(job.draft, reproduction);
  const watching = watchTests(blind, reproduction);
  const event = eventOfFailure(reproduction, blind.toolchain.id);
  const near = selectors.map(pathOfSelector);
  const seeing = event ? await openGround(job.request, ground, event, near, job.deadline.check) : ground;
  if (seeing !== ground) job.close.push(() => seeing.investigation.code.dispose());
  const investigation = withSeenColumns(seeing.investigation, reproduction.before);
  const found = diagnose(investigation, recipes);
  // A test says that the code is wrong, whatever the same error would mean in production.
  const spectrum = await watching;
  const diagnosis = withSpectrum({ ...found, class: "code" }, spectrum, investigation, reproduction.proving);
  job.draft.diagnosis(diagnosis);
  const answer = { ...blind, investigation };
  return [
    {
      kind: "reproduced",
      ...{ prepared: answer, reproduction, suite, diagnosis, spectrum },
      through: async () => null, // The test that was given is the one that has to pass.
    },
    `${reproduction.proving.join(", ")} fails: ${reproduction.signature.message}`,
  ];
}

async function openAgain(
  job: Job,
  at: { readonly commit: string; readonly tree: Ground["tree"] },
  ground: Ground,
): Promise<Ground> {
  const opened = await openGround(job.request, at, ground.investigation.event, [], job.deadline.check);
  job.close.push(() => opened.investigation.code.dispose());
  return opened;
}

/** Whether the test that failed at the release passes here as it is. */
async function passesOn({ trials }: PreparedGround, { test, proving }: Reproduction): Promise<boolean> {
  if (test === null) return false;
  return allPassed(await trials.run(testsOnly([test]), { selectors: proving }), proving);
}

async function prepared(job: Job, ground: Ground): Promise<PreparedGround> {
  const tell = (sentence: string) => job.steps.progress("reproduce", sentence);
  const answer = await prepareGround(job.request, ground, job.signal, tell);
  job.close.push(() => answer.trials.dispose());
  return answer;
}

/** Runs the suite beside the reproduction; whoever needs it waits for it. */
function startSuite(job: Job, ground: PreparedGround, red: RedSuite | null = null): Promise<SuiteBaseline> {
  const suite = baselineOf(job.request, ground, red);
  suite.then(
    ({ counts }) => {
      job.draft.suiteBefore(counts);
      ground.trials.warmUp();
    },
    () => {}, // Told to whoever waits for the suite.
  );
  return suite;
}

function show(
  job: Job,
  ground: PreparedGround,
  diagnosis: DiagnosisWithCause,
  given: GivenTests = {},
): Promise<Reproduction | NotReproduced> {
  return asked(job, ground, diagnosis, given, reproduce);
}

/** Tests that fail already, and what is known of them. */
type GivenTests = Pick<ReproductionRequest, "selectors" | "coverage" | "suite">;

/** What a reproducer answers, with a workspace of its own. */
async function asked<Answer>(
  job: Job,
  ground: PreparedGround,
  { recipe, cause }: DiagnosisWithCause,
  given: GivenTests,
  ask: (request: ReproductionRequest) => Promise<Answer>,
): Promise<Answer> {
  const { investigation, toolchain, environment, tree } = ground;
  const known = recipe && cause ? recipe.tests(investigation, cause) : [];
  const scenarios = known.length > 0 ? known : capturedRequest(investigation, toolchain.id);
  const [captured] = scenarios;
  if (captured && investigation.event?.kind === "observation") job.draft.contract(captured.expectation);
  const workspace = await job.request.sandbox.prepare({ directory: tree.directory });
  try {
    return await ask({
      investigation,
      scenarios,
      workspace,
      toolchain,
      environment,
      signal: job.signal,
      ...given,
      again: (test, wanted) =>
        test ? ground.trials.learn(testsOnly([test]), wanted) : ground.trials.runAgain(new Map(), wanted),
    });
  } finally {
    await workspace.dispose();
  }
}

/** The request of an error that no recipe knows: that it is answered is all there is to ask. */
function capturedRequest(investigation: Investigation, language: Toolchain["id"]): readonly Scenario[] {
  const { event } = investigation;
  if (!event?.request?.path || event.kind === "observation") return [];
  return language === "node" ? requestsOfNode(investigation, []) : requestsOfPython(investigation, []);
}

function notShown(draft: Draft, shown: NotReproduced): readonly [Shown, string] {
  const reason = shown.reason === "environment_failed" ? "environment_failed" : "not_reproduced";
  const sentence = `${shown.sentence} Without a test that fails with this error there is no fix.`;
  return [{ kind: "ended", report: draft.end("diagnosed", reason, sentence) }, shown.sentence];
}

function alreadyFixed(draft: Draft, commit: string): readonly [Shown, string] {
  const sentence = `The error is there at the release, but no longer at the head of the branch (${commit.slice(0, 12)}): deploy it.`;
  return [{ kind: "ended", report: draft.end("diagnosed", "already_fixed", sentence) }, sentence];
}
