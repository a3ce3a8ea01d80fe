import type { CandidateEdit } from "../../propose/candidate.ts";
import type { Attempt } from "../call/explore.ts";
import type { CallableFrame } from "../call/frames.ts";
import { changedFunctions } from "../call/levels.ts";
import { programAttempts } from "../call/program-attempts.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import { derivedAttempts } from "../derive/derived-attempts.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { handedOnAttempts } from "./handed-on.ts";
import { producedAttempts } from "./produced.ts";
import { replayedAttempts } from "./replayed-attempts.ts";

/**
 * Ways to enter the code again in which what a candidate changes is run: the program itself where its own top is
 * changed; the callers' statements done again; calls of the functions that are changed or that lie further out.
 */
export function attemptsThrough(
  request: ReproductionRequest,
  context: RebuildContext,
  frames: readonly CallableFrame[],
  edits: readonly CandidateEdit[],
): readonly Attempt[] {
  const { code } = request.investigation;
  const changed = changedFunctions(code, edits);
  const program = programAttempts(request, context);
  // What stands at the top of a program runs in the program only.
  if (changed.length < edits.length && program.length > 0) return program;
  const last = frames.findLastIndex(({ symbol }) =>
    changed.some((one) => one.path === symbol.path && one.startLine === symbol.startLine),
  );
  return [
    ...replayedAttempts(request, context),
    ...handedOnAttempts(request, context, frames, changed),
    ...producedAttempts(request, context, frames, changed),
    ...program,
    ...(last < 0 ? [] : derivedAttempts(request, context, frames.slice(0, last + 1))),
  ];
}
