import type { Candidate } from "../propose/candidate.ts";
import type { ReproductionKind } from "../reproduce/reproducer.ts";

/** What was seen of a fix. The rules below turn it into a level; nothing else enters. */
export interface ConfidenceEvidence {
  readonly reproduction: ReproductionKind;
  /** Whether its values were not captured, but follow from the error and the code. */
  readonly isDerived: boolean;
  readonly basis: Candidate["basis"];
  /** Whether a number is made up for one of many items. */
  readonly isMadeUpNumber: boolean;
  /** Other changes that pass the same tests and are known to do something else. */
  readonly rivals: number;
  /** Changes that were tried before it was found. */
  readonly triedBefore: number;
  /** Share of the changed lines' surroundings that tests older than the fix execute, 0 to 1; null when not measured. */
  readonly coveredByOlderTests: number | null;
  /** Mutants of the changed lines, and how many of them the fix's tests tell from the fix. */
  readonly mutants: number;
  readonly mutantsKilled: number;
  readonly linesChanged: number;
  readonly filesChanged: number;
  /** Places outside the changed functions that call them. */
  readonly callers: number;
  readonly variant: "passed" | "not_applicable";
  readonly suite: "green" | "red_before" | "none";
  /** Proposers that came to the same edits independently; one when only its own. */
  readonly agreeing: number;
  /** Whether every changed file is on the trace. */
  readonly onTrace: boolean;
}

export interface Confidence {
  readonly level: "high" | "medium" | "low";
  readonly score: number;
  readonly reasons: string[];
}

export const HIGH = 0.85;
export const MEDIUM = 0.6;
/** One in a thousand changes passes the tests of a large suite by chance. */
const MANY_TRIED = 500;
/** Fewer mutants are little more than the code as it was, which fails anyway. */
const FEWEST_MUTANTS = 3;
/** Highest scores of the levels that caps hold down to. */
const MEDIUM_CAP = 0.84;
const LOW_CAP = 0.59;

interface Rule {
  readonly points: number;
  readonly reason: string;
}

interface Cap {
  readonly at: number;
  readonly reason: string;
}

/**
 * The published table, see `docs/confidence.md`: a base, additions and deductions by evidence, then the caps.
 * The same evidence always gives the same level.
 */
export function confidenceOf(evidence: ConfidenceEvidence): Confidence {
  const rules = rulesFor(evidence);
  const caps = capsFor(evidence);
  const sum = rules.reduce((total, rule) => total + rule.points, 0);
  const score = Math.round(Math.max(0, Math.min(1, sum, ...caps.map((cap) => cap.at))) * 100) / 100;
  const held = caps.filter((cap) => cap.at < sum);
  return {
    level: score >= HIGH ? "high" : score >= MEDIUM ? "medium" : "low",
    score,
    reasons: [
      ...rules.map(
        ({ points, reason }) => `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)} ${reason}`,
      ),
      ...held.map(({ at, reason }) => `at most ${at.toFixed(2)}: ${reason}`),
    ],
  };
}

function rulesFor(evidence: ConfidenceEvidence): Rule[] {
  const rules: Rule[] = [{ points: 0.35, reason: "all gates passed" }];
  const add = (points: number, reason: string) => rules.push({ points, reason });
  if (evidence.reproduction === "request") add(0.15, "reproduced by the captured request");
  else if (evidence.reproduction === "given") add(0.12, "reproduced by a test that a person wrote");
  else if (evidence.isDerived)
    add(0.05, "reproduced by a call whose values follow from the error and the code");
  else add(0.1, "reproduced by a call with the captured values");
  if (evidence.basis === "house") add(0.12, "the new behaviour is what the repository does elsewhere");
  else if (evidence.basis === "standard") add(0.12, "the new behaviour is what a standard requires");
  else add(0.02, "the new behaviour is a guess");
  rules.push(mutantRule(evidence), coverageRule(evidence));
  if (evidence.variant === "passed") add(0.06, "other values of the same shape are answered rightly too");
  if (evidence.suite === "green") add(0.08, "the whole suite was green before and is green now");
  else if (evidence.suite === "red_before") add(0.02, "the suite has no new failure, but was red before");
  if (evidence.linesChanged <= 12) add(0.04, `small: ${evidence.linesChanged} lines in ${files(evidence)}`);
  else if (evidence.linesChanged <= 24)
    add(0.03, `moderate: ${evidence.linesChanged} lines in ${files(evidence)}`);
  else add(0, `${evidence.linesChanged} lines in ${files(evidence)}`);
  if (evidence.filesChanged > 1) add(-0.03 * (evidence.filesChanged - 1), "more than one file");
  if (evidence.onTrace) add(0.03, "the change lies in a file of the trace");
  if (evidence.callers > 10) add(-0.03, `the changed functions are called from ${evidence.callers} places`);
  if (evidence.agreeing > 1) add(0.04, `${evidence.agreeing} proposers came to the same change`);
  return rules;
}

function files({ filesChanged }: ConfidenceEvidence): string {
  return filesChanged === 1 ? "one file" : `${filesChanged} files`;
}

function mutantRule({ mutants, mutantsKilled }: ConfidenceEvidence): Rule {
  if (mutants === 0) return { points: 0.03, reason: "the changed lines have nothing to mutate" };
  const share = mutantsKilled / mutants;
  const reason = `the tests tell ${mutantsKilled} of ${mutants} mutants of the changed lines from the fix`;
  return { points: share >= 0.8 ? 0.1 : share >= 0.6 ? 0.07 : share >= 0.3 ? 0.03 : -0.1, reason };
}

function coverageRule({ coveredByOlderTests }: ConfidenceEvidence): Rule {
  if (coveredByOlderTests === null) return { points: 0, reason: "coverage by older tests not measured" };
  const percent = Math.round(coveredByOlderTests * 100);
  const reason = `older tests execute ${percent} % of the changed functions`;
  return { points: coveredByOlderTests >= 0.5 ? 0.05 : coveredByOlderTests > 0 ? 0.03 : 0, reason };
}

/** Whether the tests ask for what the change does, as for a refusal with its words, and not only that nothing fails. */
function isPinnedDown({ mutants, mutantsKilled }: ConfidenceEvidence): boolean {
  return mutants > 0 && mutantsKilled / mutants >= 0.8;
}

function capsFor(evidence: ConfidenceEvidence): Cap[] {
  const caps: Cap[] = [];
  if (evidence.basis === "guess") {
    caps.push({ at: MEDIUM_CAP, reason: "nobody in the repository and no standard says what should happen" });
  }
  // A test made from an event asks that the error be gone, and pins down no more than the guess itself says.
  if (evidence.basis === "guess" && evidence.reproduction !== "given") {
    caps.push({ at: LOW_CAP, reason: "it is a guess, and no test that a person wrote asks for it" });
  }
  if (evidence.basis === "guess" && evidence.isMadeUpNumber) {
    caps.push({ at: LOW_CAP, reason: "it makes up a number for an item that might as well be left out" });
  }
  if (evidence.basis === "guess" && evidence.rivals > 0) {
    caps.push({
      at: LOW_CAP,
      reason: "other changes pass the same tests and do something else; nothing decides but their likelihood",
    });
  }
  const isTold = isPinnedDown(evidence) && evidence.mutants >= FEWEST_MUTANTS;
  if (evidence.triedBefore > MANY_TRIED && !isTold) {
    caps.push({
      at: LOW_CAP,
      reason: "of so many changes that were tried one may pass by chance, and the tests do not pin it down",
    });
  }
  if (evidence.isDerived) caps.push({ at: MEDIUM_CAP, reason: "none of the values was captured" });
  if (evidence.suite === "red_before") caps.push({ at: MEDIUM_CAP, reason: "the suite was red before" });
  if (evidence.suite === "none") caps.push({ at: MEDIUM_CAP, reason: "the project has no tests of its own" });
  if (evidence.variant === "not_applicable")
    caps.push({ at: MEDIUM_CAP, reason: "there were no other values to try" });
  if (evidence.mutants > 0 && evidence.mutantsKilled / evidence.mutants < 0.3) {
    caps.push({ at: LOW_CAP, reason: "the tests hardly notice when the changed lines are altered" });
  }
  if (
    evidence.suite === "none" &&
    (evidence.coveredByOlderTests ?? 0) === 0 &&
    evidence.variant === "not_applicable"
  ) {
    caps.push({ at: 0.75, reason: "nothing but the new tests speaks for the change" });
  }
  return caps;
}
