import type { Candidate } from "../propose/candidate.ts";
import type { Proposer } from "../propose/proposer.ts";
import type { Report } from "../report.ts";
import { formsInCopy } from "../reproduce/in-copy/leaving-alone.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import { linesOfFixes } from "../verify/earlier-fixes.ts";
import { fixReport } from "../verify/fix-report.ts";
import { type Verdict, verify } from "../verify/verify.ts";
import type { Job } from "./job.ts";
import { proposersFor } from "./proposers.ts";
import type { Provable } from "./reproduce.ts";
import { surroundingsOf } from "./surroundings.ts";
import { workbenchFor } from "./workbench.ts";

/** Takes candidates through the gate, likeliest first; the first that passes is the fix. */
export async function proposeAndVerify(job: Job, given: Provable): Promise<Report> {
  const { draft, steps, request } = job;
  const { known, missing } = proposersFor(request.proposers);
  let last = "";
  let count = 0;
  let isSuggested = false;
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
    isSuggested ||= outcome.isSuggested;
    last = outcome.sentence;
  }
  if (isSuggested)
    return draft.end(
      "diagnosed",
      "no_candidate",
      `${rootCauseOf(given)}; a change that makes the error go is shown as a suggestion: neither the repository nor a standard says that it is what is meant.`,
    );
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
    workbench: workbenchFor(job, given),
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
  /** Whether a change passed that is no more than a guess. */
  readonly isSuggested: boolean;
  readonly sentence: string;
}

/**
 * What nothing speaks for but that the error goes was wrong as often as right wherever it was measured, so it is shown and
 * not offered as a fix, unless a person's test asks for it.
 */
function isGuess({ proposer, basis }: Candidate, { kind }: Reproduction): boolean {
  return proposer === "recipes" && basis === "guess" && kind !== "given";
}

function rootCauseOf({ diagnosis }: Provable): string {
  return diagnosis.rootCause.replace(/\.$/, "");
}

async function verifyAll(
  job: Job,
  candidates: readonly Candidate[],
  given: Provable,
): Promise<readonly [VerifyOutcome, string]> {
  const { draft, steps } = job;
  const { prepared } = given;
  const { investigation } = prepared;
  let sentence = "";
  let isRefusedByTest = false;
  let isSuggested = false;
  const ways = [given.reproduction, ...(given.reproduction.others ?? [])];
  const elsewhere = throughChanges(given);
  for (const [candidate, shownBy] of byEach(candidates, ways)) {
    if (shownBy !== given.reproduction && !isRefusedByTest) continue;
    if (isSuggested && isGuess(candidate, shownBy)) continue;
    const asked = shownBy === given.reproduction ? candidate : judgedBy(candidate, given.reproduction);
    const { verdict, reproduction } = await judgeThrough(job, asked, given, shownBy, elsewhere);
    draft.candidate(verdict.gates, verdict.suiteAfter);
    const refused = verdict.gates.findLast((gate) => gate.status === "failed");
    isRefusedByTest = refused?.id === "reproduction" || verdict.altered.length > 0;
    if (verdict.verified) {
      draft.reproduction(reproduction);
      draft.reproducedAfter(verdict.verified.after);
      const fix = await fixReport(verdict.verified, reproduction, investigation, prepared.commit);
      if (isGuess(candidate, reproduction)) {
        isSuggested = true;
        sentence = "One passed all gates, and is no more than a guess: it is kept as a suggestion";
        draft.suggestion({ diff: fix.diff, explanation: fix.explanation, recipe: fix.recipe });
        steps.progress("verify", sentence);
        continue;
      }
      draft.fix(fix);
      const { level, score } = fix.confidence;
      const message = `${rootCauseOf(given)}; the fix changes ${fix.linesChanged} lines and passed every gate, confidence ${level} (${score.toFixed(2)}).`;
      const outcome = { report: draft.end("fixed", "fixed", message), isSuggested: false, sentence: message };
      return [outcome, `Passed all gates, confidence ${level} (${score.toFixed(2)})`];
    }
    sentence = refused ? `The last one failed at "${refused.id}": ${refused.evidence.split("\n")[0]}` : "";
    steps.progress("verify", sentence);
  }
  return [{ report: null, isSuggested, sentence }, sentence || "No candidate passed"];
}

/** Each candidate with each way in which the error is shown, in order. */
function* byEach(
  candidates: readonly Candidate[],
  ways: readonly Reproduction[],
): Generator<readonly [Candidate, Reproduction]> {
  for (const candidate of candidates) for (const way of ways) yield [candidate, way];
}

/** A candidate without the test of a reproduction that does not judge it. */
function judgedBy(candidate: Candidate, { test }: Reproduction): Candidate {
  return { ...candidate, tests: candidate.tests.filter(({ path }) => path !== test?.path) };
}

interface Judgement {
  readonly verdict: Verdict;
  /** The scenarios that it was judged by. */
  readonly reproduction: Reproduction;
}

const MOST_THROUGH = 3;

/** Finds tests that run what is changed: for a few changes, once for changes of the same places. */
function throughChanges(given: Provable): Provable["through"] {
  const known = new Map<string, Promise<Reproduction | null>>();
  return (edits) => {
    const key = edits.map(({ path, start }) => `${path}:${start}`).join(" ");
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MOST_THROUGH) return Promise.resolve(null);
    const asked = given.through(edits);
    known.set(key, asked);
    return asked;
  };
}

/**
 * Judges a candidate; where the reproduction does not pass on the changed code, once more by a test in which the changed
 * code makes the value: the reproduction may be given the wrong value itself, so that no change of its origin can pass.
 * Such a test shows as well that a file that nothing on the trace imports lies on the way of the value.
 */
async function judgeThrough(
  job: Job,
  candidate: Candidate,
  given: Provable,
  shownBy: Reproduction,
  through: Provable["through"],
): Promise<Judgement> {
  const first = await judge(job, candidate, given, shownBy);
  const isFar = first.verdict.gates.some(({ id, status }) => id === "scope" && status === "failed");
  if ((!first.verdict.failing && !isFar) || shownBy !== given.reproduction) return first;
  const other = await through(candidate.edits);
  if (!other) return first;
  const onWay = candidate.edits.map(({ path }) => path);
  const second = await judge(job, judgedBy(candidate, given.reproduction), given, other, onWay);
  return second.verdict.verified ? second : first;
}

/**
 * Judges a candidate by the scenarios that fit what it changes. Where it ends in a refusal of the house that somebody
 * answers, the refusal is what is expected of it, and it is judged anew.
 */
async function judge(
  job: Job,
  candidate: Candidate,
  given: Provable,
  shownBy: Reproduction,
  onWay: readonly string[] = [],
): Promise<Judgement> {
  const first = shownBy.fitTo?.(candidate.edits) ?? shownBy;
  const judged = await judgeOrLeaveAlone(job, candidate, given, first, onWay);
  const { failing } = judged.verdict;
  const accepting = failing && first.accepting?.(failing);
  return accepting ? judgeOrLeaveAlone(job, candidate, given, accepting, onWay) : judged;
}

/**
 * Judges a candidate; where its tests would change the project's files, once more by tests that work on a copy of them.
 * So it is where they work on a copy already and fail: it may be that they need more of the project.
 */
async function judgeOrLeaveAlone(
  job: Job,
  candidate: Candidate,
  given: Provable,
  reproduction: Reproduction,
  onWay: readonly string[],
): Promise<Judgement> {
  const verdict = await verdictOn(job, candidate, given, reproduction, onWay);
  const mayNeedMore = verdict.failing !== null && reproduction.test?.plain !== undefined;
  if (verdict.altered.length === 0 && !mayNeedMore) return { verdict, reproduction };
  const surroundings = surroundingsOf(given.prepared);
  for await (const form of formsInCopy(reproduction, verdict.altered, surroundings)) {
    const asked = { ...candidate, tests: candidate.tests.map(form.rewrite) };
    const second = await verdictOn(job, asked, given, form.reproduction, onWay);
    if (second.verified) return { verdict: second, reproduction: form.reproduction };
  }
  return { verdict, reproduction };
}

function verdictOn(
  { request }: Job,
  candidate: Candidate,
  given: Provable,
  reproduction: Reproduction,
  onWay: readonly string[],
): Promise<Verdict> {
  const { prepared, suite } = given;
  const own = reproduction.test;
  const tests = candidate.tests.map((test) =>
    own && test.path === own.path && reproduction.fitTo ? own : test,
  );
  return verify({
    candidate: { ...candidate, tests },
    reproduction,
    investigation: prepared.investigation,
    trail: new Set([...trailOf(given), ...onWay]),
    trials: prepared.trials,
    suite,
    tried: request.triedCandidates,
    earlier: linesOfFixes(request.earlierFixes ?? []),
    read: prepared.read,
  });
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
