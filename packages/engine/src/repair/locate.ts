import { type CanonicalEvent, describeSignature, signatureOf } from "@bugstack/event";
import { diagnose } from "../diagnose/diagnose.ts";
import type { DiagnosisWithCause } from "../diagnose/diagnosis.ts";
import { explainTrace } from "../diagnose/explain-trace.ts";
import { checkFit } from "../diagnose/verifiable.ts";
import { recipes } from "../propose/recipes/index.ts";
import type { Report } from "../report.ts";
import { pathOfSelector, placeSelectors } from "../reproduce/given/place-selectors.ts";
import { type OpenBase, openBase } from "../workspace/base.ts";
import { commitOfLine, type LineCommit } from "../workspace/blame.ts";
import type { Draft } from "./draft.ts";
import { type Ground, openGround } from "./ground.ts";
import type { Job } from "./job.ts";

export async function openRelease(
  job: Job,
  event: CanonicalEvent | null,
): Promise<readonly [OpenBase, string]> {
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

export async function locate(
  job: Job,
  base: OpenBase,
  event: CanonicalEvent | null,
): Promise<readonly [Located, string]> {
  const { input } = job.request;
  const tests = input.kind === "failing_test" ? await placeSelectors(input.selectors, base.tree) : [];
  const near = tests.map(pathOfSelector);
  const ground = await openGround(job.request, base, event, near, job.deadline.check);
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

/** The commit that brought the line which is suspected most. */
export async function commitOfSuspect(
  { commit, gitDirectory }: OpenBase,
  { suspects: [first] }: DiagnosisWithCause,
  signal: AbortSignal,
): Promise<LineCommit | null> {
  if (commit === null || gitDirectory === null || !first) return null;
  return commitOfLine(gitDirectory, { commit, path: first.path, line: first.line }, signal);
}

/** The endings that need no run: nothing to patch, or nothing that may be patched. */
export function withoutPatch(
  draft: Draft,
  { toolchain }: Ground,
  diagnosis: DiagnosisWithCause,
  event: CanonicalEvent | null,
): Report | null {
  const advice = diagnosis.advice.length > 0 ? ` ${diagnosis.advice[0]}` : "";
  const unsupported = (sentence: string) =>
    draft.end("diagnosed", "unsupported_language", `${sentence}${advice}`);
  if (event && !/^(?:python|node|javascript|other)$/.test(event.platform))
    return unsupported(`Code in ${event.platform} is explained but not repaired.`);
  if (diagnosis.class === "unverifiable")
    return draft.end("diagnosed", "unverifiable", `${diagnosis.rootCause}${advice}`);
  if (diagnosis.class !== "code")
    return draft.end("out_of_scope", "advice_only", `${diagnosis.rootCause}${advice}`);
  if (!toolchain) return unsupported("There is no Python or Node project here that could be repaired.");
  return null;
}
