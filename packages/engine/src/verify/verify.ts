import { EngineError } from "../error.ts";
import type { Investigation } from "../investigation.ts";
import type { Candidate } from "../propose/candidate.ts";
import type { SuiteCounts } from "../report.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import type { FileChange } from "../sandbox/sandbox.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { alteredByTests, alteringGate } from "./altered-by-tests.ts";
import { appliesGate } from "./applies.ts";
import { applyToBase, type Change, type ReadBase } from "./change.ts";
import type { LinesOfFixes } from "./earlier-fixes.ts";
import type { Trials } from "./evaluator.ts";
import { failed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import type { HonestyInput } from "./honesty/honesty.ts";
import { honestyGate } from "./honesty-gate.ts";
import { impactedTests } from "./impacted-tests.ts";
import { minimalGate } from "./minimal-gate.ts";
import { type JudgedTest, type JudgedTests, judgeTests, testsOf, withoutDropped } from "./new-tests.ts";
import { frozenTests, idsOf, overlayOf } from "./overlay.ts";
import { reproductionGate } from "./reproduction-gate.ts";
import { allPassed, describeFailures, hasRun } from "./run-outcome.ts";
import { scopeGate } from "./scope.ts";
import { siftChange } from "./sift.ts";
import { nearGate, type SuiteBaseline, suiteGate } from "./suite.ts";
import { type MutantResult, testsGate } from "./tests-gate.ts";
import { checkTypesTwice, withTypes } from "./types.ts";
import { variantGate } from "./variant-gate.ts";
import { provedParts, weigh } from "./weigh-tests.ts";

export interface VerifyRequest {
  readonly candidate: Candidate;
  readonly reproduction: Reproduction;
  readonly investigation: Investigation;
  /** Files of the trace and of the way that the wrong value took. */
  readonly trail: ReadonlySet<string>;
  readonly trials: Trials;
  readonly suite: Promise<SuiteBaseline>;
  readonly tried: ReadonlySet<Candidate["id"]>;
  /** What earlier fixes of this error brought. */
  readonly earlier: LinesOfFixes;
  readonly read: ReadBase;
}

/** What the gate said of one candidate, and the fix when it let it through. */
export interface Verdict {
  readonly gates: readonly GateResult[];
  readonly suiteAfter: SuiteCounts | null;
  readonly verified: VerifiedFix | null;
  /** The tests on the changed code, where the reproduction failed there. */
  readonly failing: TestRun | null;
  /** What the new tests change in the project, where that is why it was refused. */
  readonly altered: readonly FileChange[];
}

/** A candidate that passed: minimised, with the tests that are worth something. */
export interface VerifiedFix {
  readonly candidate: Candidate;
  readonly change: Change;
  readonly tests: readonly NewTest[];
  readonly judged: readonly JudgedTest[];
  readonly mutants: readonly MutantResult[];
  /** The reproduction on the changed code. */
  readonly after: TestRun;
  /** Whole suite on the changed code, with coverage of the changed files. */
  readonly suiteRun: TestRun;
  readonly suite: SuiteBaseline;
  readonly variant: "passed" | "not_applicable";
}

/** Ends the gate early. */
class Refused extends Error {}

/** Takes one candidate through the eight gates, cheapest first; stops at the first that fails. */
export async function verify(request: VerifyRequest): Promise<Verdict> {
  const gates: GateResult[] = [];
  const told: Told = { suiteAfter: null, failing: null, altered: [] };
  try {
    const verified = await pass(request, gates, told);
    return { gates, ...told, verified };
  } catch (error) {
    if (error instanceof Refused) return { gates, ...told, verified: null };
    throw error;
  }
}

interface Told {
  suiteAfter: SuiteCounts | null;
  failing: TestRun | null;
  altered: readonly FileChange[];
}

async function pass(request: VerifyRequest, gates: GateResult[], told: Told): Promise<VerifiedFix> {
  const { candidate, reproduction, trials, read } = request;
  const stopAt = ({ status, evidence }: GateResult) => {
    if (status === "failed") throw new Refused(evidence);
  };
  const admit = (result: GateResult) => {
    gates.push(result);
    stopAt(result);
  };
  const amend = (result: GateResult) => {
    gates[gates.findIndex(({ id }) => id === result.id)] = result;
    stopAt(result);
  };

  const tests = testsOf(candidate.tests, reproduction);
  const { variant, proving } = reproduction;
  const given = reproduction.test === null ? proving : [];
  const extra = variant && !tests.some((test) => test.path === variant.path) ? [variant] : [];
  const all = [...tests, ...extra];
  const isQuick = await hasQuickSuite(request.suite);
  const { change, applies, started } = await cheapGates(request, tests, admit, (plausible) => ({
    // In the usual case nothing is left out; the runs that count then need not wait for the sifting.
    bold: isQuick ? finalRuns(request, plausible, tests, extra) : null,
    types: inBackground(checkTypesTwice(trials, plausible, tests)),
  }));
  const { bold, types } = started;
  const sifted = await siftChange({
    change,
    edits: candidate.edits,
    read,
    trials,
    tests: all,
    proving,
    ids: [...new Set([...idsOf(all), ...given])],
  });
  if (!sifted.passes) {
    told.failing = sifted.control;
    admit(reproductionGate(reproduction, [sifted.control]));
    throw new EngineError("internal", "A change that fails its tests went on");
  }
  amend(withTypes(applies, await types));
  const { control, old, minimised, change: small, mutants } = sifted;
  const suiteRun = bold ? (await bold)[0] : control;
  // A suite whose files the project's script names one by one (`node --test test/plan.test.js`) leaves new ones out.
  const seen = hasRun(suiteRun, idsOf(tests)) ? suiteRun : control;
  const judged = judgeTests(tests, old, seen);
  if (judged.broken.length > 0) admit(failed("tests", brokenEvidence(judged, seen)));
  const weighed = weigh(judged, mutants, minimised);
  const left = await withoutDropped(
    tests,
    weighed.dropped.map((one) => one.test),
  );
  const isWhole = small === change && left === tests;
  const suite = await request.suite;
  const reruns = {
    rerunAfter: (ids: readonly string[]) => trials.run(overlayOf(small, left), { selectors: ids }),
    rerunBefore: (ids: readonly string[]) => trials.run(new Map(), { selectors: ids }),
  };
  if (!bold) {
    const near = impactedTests(
      request.investigation.code,
      small.files.map((file) => file.path),
    );
    const refusal =
      near.length > 0 && (await nearGate({ before: suite, after: await reruns.rerunAfter(near), ...reruns }));
    if (refusal) admit(refusal);
  }
  const [whole, final] = await (bold && isWhole ? bold : finalRuns(request, small, left, extra));
  const frozen = overlayOf(small, frozenTests(left, reproduction, extra));
  const after = [final, whole, ...(isWhole ? [control] : [])].filter((run) => hasRun(run, proving));
  while (after.length < 3 && after.every((run) => allPassed(run, proving))) {
    after.push(await trials.run(frozen, { selectors: proving }));
  }
  admit(reproductionGate(reproduction, after));
  const varied = variantGate(
    variant ? { variant, before: old, after: final } : null,
    whyNoVariant(reproduction),
  );
  admit(varied);
  const judgement = await suiteGate({
    before: suite,
    after: whole,
    added: new Set(left.map((test) => test.path)),
    ...reruns,
  });
  told.suiteAfter = judgement.after;
  admit(judgement.gate);
  admit(minimalGate(minimised, small));
  const { directory } = request.investigation.tree;
  const overlay = overlayOf(small, left);
  told.altered = await alteredByTests({ trials, directory, tests: left, overlay, whole });
  if (told.altered.length > 0) admit(alteringGate(told.altered));
  admit(testsGate({ ...weighed, mutants, parts: provedParts(minimised, weighed.tests, given), given }));
  return {
    candidate: { ...candidate, edits: minimised.edits, tests: left },
    change: small,
    tests: left,
    judged: weighed.tests,
    mutants,
    after: final,
    suiteRun: whole,
    suite,
    variant: varied.status === "passed" ? "passed" : "not_applicable",
  };
}

/** A suite that takes longer is run only on a change that has passed everything else, the tests nearest to it first. */
const QUICK_SUITE_MS = 15_000;

/** Whether the suite is known to be quick; one that is still running is taken for a slow one. */
async function hasQuickSuite(suite: Promise<SuiteBaseline>): Promise<boolean> {
  const known = await Promise.race([suite, null]).catch(() => null);
  return known !== null && known.run.durationMs < QUICK_SUITE_MS;
}

type FinalRuns = Promise<readonly [TestRun, TestRun]>;

/** The runs that count: the whole suite with the new tests, cold, and the reproduction as it was written first. */
function finalRuns(
  { trials, reproduction }: VerifyRequest,
  change: Change,
  tests: readonly NewTest[],
  extra: readonly NewTest[],
): FinalRuns {
  const paths = change.files.map((file) => file.path);
  const runs = Promise.all([
    // The search may have asked what the whole suite says of this tree.
    trials.runSuite(overlayOf(change, tests), { coverage: paths }),
    trials.runAgain(overlayOf(change, frozenTests(tests, reproduction, extra)), {
      selectors: [...new Set([...reproduction.proving, ...idsOf(extra)])],
    }),
  ]);
  return inBackground(runs);
}

/** What goes wrong is told to whoever waits for it, and to nobody else. */
function inBackground<Answer>(work: Promise<Answer>): Promise<Answer> {
  work.catch(() => {});
  return work;
}

/** Gates 1 to 3, which need no test. What `start` gives is begun while the project's interpreter still reads the files. */
async function cheapGates<Started>(
  request: VerifyRequest,
  tests: readonly NewTest[],
  admit: (result: GateResult) => void,
  start: (change: Change) => Started,
): Promise<{ readonly change: Change; readonly applies: GateResult; readonly started: Started }> {
  const { candidate, investigation, trials, read, tried, earlier } = request;
  const { change, refusal } = await applied(candidate, read);
  const early = appliesGate({ candidate, change, refusal, tried, earlier, faults: [] });
  if (change === null || early.status === "failed") {
    admit(early);
    throw new EngineError("internal", "A change that was refused went on");
  }
  const scope = scopeGate({
    change,
    code: investigation.code,
    trail: request.trail,
    tests: tests.map((test) => test.path),
    testPaths: investigation.detection?.testPaths ?? [],
  });
  const honesty = await honestyGate(honestyInput(request, change, tests));
  const isPlausible = scope.status !== "failed" && honesty.status !== "failed";
  const syntax = scope.status === "failed" ? [] : trials.checkSyntax(overlayOf(change, []));
  const started = isPlausible ? start(change) : null;
  const faults = await syntax;
  const applies = appliesGate({ candidate, change, refusal, tried, earlier, faults });
  admit(applies);
  admit(scope);
  admit(honesty);
  if (!started) throw new EngineError("internal", "A change that was refused went on");
  return { change, applies, started };
}

async function applied(
  candidate: Candidate,
  read: ReadBase,
): Promise<{ change: Change | null; refusal: string | null }> {
  try {
    return { change: await applyToBase(candidate.edits, read), refusal: null };
  } catch (error) {
    if (error instanceof EngineError && error.code === "edit_refused")
      return { change: null, refusal: error.message };
    throw error;
  }
}

function honestyInput(request: VerifyRequest, change: Change, tests: readonly NewTest[]): HonestyInput {
  const { code, detection } = request.investigation;
  const near = new Set([...request.trail, ...change.files.map((file) => file.path)]);
  return {
    files: change.files,
    tests,
    modules: {
      paths: code.paths,
      requirements: detection?.requirements ?? [],
      imported: [...near].flatMap((path) =>
        (code.symbolsOf(path)?.imports ?? []).map((binding) => binding.module),
      ),
    },
    reproduction: [request.reproduction.test, request.reproduction.variant]
      .map((test) => test?.source ?? "")
      .join("\n"),
    message: request.investigation.signature?.message ?? "",
  };
}

function brokenEvidence(judged: JudgedTests, run: TestRun): string {
  const ids = judged.broken.map((test) => test.id);
  return `Tests of the candidate fail on the changed code: ${describeFailures(run, ids)}`;
}

function whyNoVariant(reproduction: Reproduction): string {
  return (
    reproduction.notes.find((note) => /\bvar(?:y|iant)\b/i.test(note)) ??
    "There are no other values of the same shape to try."
  );
}
