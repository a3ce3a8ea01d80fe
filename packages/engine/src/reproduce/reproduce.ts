import type { CandidateEdit } from "../propose/candidate.ts";
import { callReproducer } from "./call/call-reproducer.ts";
import { givenReproducer } from "./given/given-reproducer.ts";
import { alteredReproducer } from "./javascript/altered/altered-reproducer.ts";
import { answeredReproducer, withAnswers } from "./javascript/answers/answered-reproducer.ts";
import { doubledReproducer } from "./javascript/answers/doubled-reproducer.ts";
import { javascriptCallReproducer } from "./javascript/call-reproducer.ts";
import { javascriptRequestReproducer } from "./javascript/request-reproducer.ts";
import { inProjectEndings } from "./line-endings.ts";
import { moduleReproducer } from "./module/module-reproducer.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "./reproducer.ts";
import { earlierReproducer } from "./request/earlier/earlier-reproducer.ts";
import { requestReproducer } from "./request/request-reproducer.ts";

/** The ways to a failing test, the one that is nearest to what happened first. */
const WAYS: readonly Reproducer[] = [
  requestReproducer,
  answeredReproducer("as_tests_do"),
  javascriptRequestReproducer,
  doubledReproducer,
  alteredReproducer,
  callReproducer,
  earlierReproducer,
  moduleReproducer,
  javascriptCallReproducer,
  answeredReproducer("made"),
];

/**
 * Builds a test that fails with this very error: from the given failing tests, else by replaying the request, else by
 * calling the function with what was captured. Where no way leads there, the reason of the way that came furthest.
 * @throws EngineError `time_limit` when stopped.
 */
export async function reproduce(request: ReproductionRequest): Promise<Reproduction | NotReproduced> {
  if (request.selectors && request.selectors.length > 0) return givenReproducer.reproduce(request);
  const refusals: NotReproduced[] = [];
  for (const way of WAYS) {
    const outcome = await way.reproduce(request);
    if (outcome.reproduced) {
      const whole = way === javascriptRequestReproducer ? await withAnswers(request, outcome) : outcome;
      return inProjectEndings(whole, request.investigation);
    }
    refusals.push(outcome);
  }
  return furthest(refusals);
}

/**
 * A test that fails with this very error and in which the changed code makes the value that is wrong; null where no way
 * leads there.
 * @throws EngineError `time_limit` when stopped.
 */
export async function reproduceThrough(
  request: ReproductionRequest,
  edits: readonly CandidateEdit[],
): Promise<Reproduction | null> {
  for (const way of WAYS) {
    const found = await way.reproduceThrough?.(request, edits);
    if (found) return inProjectEndings(found, request.investigation);
  }
  return null;
}

function furthest(refusals: readonly NotReproduced[]): NotReproduced {
  const environment = refusals.find((refusal) => refusal.reason === "environment_failed");
  if (environment) return environment;
  const tried = refusals.filter((refusal) => refusal.reason === "not_reproduced");
  const sentences = [...new Set((tried.length > 0 ? tried : refusals).map((refusal) => refusal.sentence))];
  return {
    reproduced: false,
    reason: "not_reproduced",
    sentence: sentences.join(" ") || "There is no way to show this error in a test.",
    output: tried.findLast((refusal) => refusal.output !== "")?.output ?? "",
  };
}
