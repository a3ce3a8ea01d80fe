import type { Investigation } from "../investigation.ts";
import type { Report } from "../report.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import { unifiedDiff } from "../workspace/diff.ts";
import { type ChangedFunction, changedFunctions } from "./changed-functions.ts";
import { type ConfidenceEvidence, confidenceOf } from "./confidence.ts";
import { wasRed } from "./suite.ts";
import type { VerifiedFix } from "./verify.ts";

/** The `fix` of a report: diff, tests, explanation, new contents, and how far it is to be trusted. */
export async function fixReport(
  fix: VerifiedFix,
  reproduction: Reproduction,
  investigation: Investigation,
  commit: string | null,
): Promise<NonNullable<Report["fix"]>> {
  const { candidate, change, tests, judged } = fix;
  const versions = [
    ...change.files.map(({ path, before, after }) => ({ path, before, after })),
    ...tests.map(({ path, source }) => ({ path, before: null, after: Buffer.from(source) })),
  ];
  const diff = unifiedDiff(versions);
  return {
    candidate: candidate.id,
    base: commit,
    diff: diff.text,
    files: [...diff.files],
    linesChanged: change.linesChanged,
    proposer: candidate.proposer,
    recipe: candidate.recipe,
    explanation: explanationOf(fix),
    tests: judged.map(({ path, name, role }) => ({ path, name, role })),
    confidence: confidenceOf(await evidenceOf(fix, reproduction, investigation)),
    contents: Object.fromEntries(versions.map(({ path, after }) => [path, base64(after)])),
    originals: Object.fromEntries(versions.map(({ path, before }) => [path, before && base64(before)])),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function explanationOf({ candidate, judged }: VerifiedFix): string {
  const left = new Set(candidate.edits.map((edit) => edit.part));
  const duties = candidate.obligations
    .filter((obligation) => left.has(obligation.id))
    .map((obligation) => `${obligation.sentence} (${obligation.source})`);
  const proving = judged.filter((test) => test.role === "proving").length;
  const guarding = judged.length - proving;
  const counted = judged.length > 0 ? [`Comes with ${proving} proving and ${guarding} guarding tests.`] : [];
  return [candidate.explanation, ...duties, ...counted].join("\n");
}

async function evidenceOf(
  fix: VerifiedFix,
  reproduction: Reproduction,
  investigation: Investigation,
): Promise<ConfidenceEvidence> {
  const { change, candidate, mutants, suite, tests } = fix;
  const functions = await changedFunctions(change.files);
  const given = reproduction.test === null ? reproduction.proving : [];
  const onTrace = new Set(investigation.frames.map((frame) => frame.path));
  return {
    reproduction: reproduction.kind,
    isDerived: reproduction.isDerived === true,
    basis: candidate.basis,
    isMadeUpNumber: candidate.isMadeUpNumber === true,
    rivals: candidate.rivals ?? 0,
    triedBefore: candidate.triedBefore ?? 0,
    coveredByOlderTests: olderCoverage(fix, new Set(tests.map((test) => test.path)), functions),
    mutants: mutants.length,
    mutantsKilled: mutants.filter((one) => one.killedBy.length > 0).length,
    linesChanged: change.linesChanged,
    filesChanged: change.files.length,
    callers: functions.reduce((sum, one) => sum + investigation.code.callsOf(one.name).length, 0),
    variant: fix.variant,
    suite: suite.state === "none" ? "none" : wasRed(suite, given) ? "red_before" : "green",
    agreeing: 1,
    onTrace: change.files.every((file) => onTrace.has(file.path)),
  };
}

/** Lines of the changed functions that older tests execute, of all lines there that any test executes. */
function olderCoverage(
  { suiteRun }: VerifiedFix,
  added: ReadonlySet<string>,
  functions: readonly ChangedFunction[],
): number | null {
  const all = new Set<string>();
  const older = new Set<string>();
  let measured = false;
  for (const test of suiteRun.tests) {
    for (const [path, lines] of Object.entries(test.coverage ?? {})) {
      measured = true;
      for (const line of lines) {
        if (!functions.some((one) => one.path === path && one.startLine < line && line <= one.endLine))
          continue;
        all.add(`${path}:${line}`);
        if (!added.has(test.path)) older.add(`${path}:${line}`);
      }
    }
  }
  return measured && all.size > 0 ? older.size / all.size : null;
}
