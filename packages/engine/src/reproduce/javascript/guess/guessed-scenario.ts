import type { ReproductionRequest } from "../../reproducer.ts";
import { runFileAgain, throwIfAborted } from "../../run-file.ts";
import type { RequestStimulus, Scenario } from "../../scenario.ts";
import { resultsOf } from "../../seen.ts";
import { type RenderContext, renderRequests } from "../render.ts";
import { failedAlike, sourceSignature } from "../seen.ts";

const MOST_CONTEXTS = 3;
const MOST_MILLISECONDS = 40_000;

export interface GuessedScenario {
  readonly context: RenderContext;
  readonly scenario: Scenario;
}

const MOST_FOUND = 3;

/**
 * Those of several requests to which the application fails as it did, the first ones; all to one application in one run.
 * What an application keeps in a module is the same for all of them: the caller looks at each alone.
 */
export async function guessedScenarios(
  request: ReproductionRequest,
  contexts: readonly RenderContext[],
  model: Scenario,
  stimuli: readonly RequestStimulus[],
): Promise<readonly GuessedScenario[]> {
  const signature = sourceSignature(request.investigation);
  if (!signature || stimuli.length === 0) return [];
  const scenarios = stimuli.map(
    (stimulus, index): Scenario => ({
      name: `request_${index + 1}`,
      sentence: `Request ${index + 1} is answered`,
      stimulus,
      expectation: { kind: "no_error", below: 500 },
      role: "proving",
      proves: "fix",
      ...(model.answersOnce && { answersOnce: true }),
      ...(model.times && { times: model.times }),
    }),
  );
  const began = performance.now();
  for (const context of contexts.slice(0, MOST_CONTEXTS)) {
    throwIfAborted(request.signal);
    if (performance.now() - began > MOST_MILLISECONDS) break;
    const alike = await alikeAmong(request, context, scenarios);
    if (alike.length === 0) continue;
    const { variant: _own, ...rest } = model;
    const { expectation } = model;
    // The words of a refusal belong to the request that it was thought out for.
    const wanted =
      expectation.kind === "answer" ? { ...expectation, detail: [], notDetail: [] } : expectation;
    return alike.slice(0, MOST_FOUND).map(({ stimulus }, index): GuessedScenario => {
      const second = alike[index + 1];
      const other = second?.stimulus.kind === "request" ? { variant: second.stimulus } : {};
      return { context, scenario: { ...rest, ...other, expectation: wanted, stimulus } };
    });
  }
  return [];
}

/** Those of several scenarios that fail as the application did, all in one run. */
export async function alikeAmong(
  request: ReproductionRequest,
  context: RenderContext,
  scenarios: readonly Scenario[],
): Promise<readonly Scenario[]> {
  const signature = sourceSignature(request.investigation);
  const test = renderRequests(context, scenarios);
  if (!test || !signature) return [];
  const run = await runFileAgain(request, test);
  return scenarios.filter(({ sentence }) => {
    const id = test.cases.find(({ name }) => name === titled(sentence))?.id;
    const results = id ? resultsOf(run, id) : [];
    return results.length > 0 && results.every((result) => failedAlike(result, signature));
  });
}

function titled(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
