import type { TestRun } from "../../toolchains/toolchain.ts";
import { pathBehind } from "../python/place.ts";
import { projectCode } from "../python/project-code.ts";
import { noteOfRepetition, oftener } from "../repetitions.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice, throwIfAborted } from "../run-file.ts";
import type { NewTest, RequestStimulus, Scenario } from "../scenario.ts";
import { failedWith, isAssertion, loadingObstacle, resultsOf } from "../seen.ts";
import { type Attempt, attemptsOf } from "./attempts.ts";
import { createMint } from "./credential.ts";
import { type RenderContext, renderTests } from "./render.ts";
import { firstOnly, furtherOnly, routed, settle } from "./settle.ts";

const MOST_ATTEMPTS = 8;
const MOST_REPEATED = 2;
const VARIANT_MINUTES = 2 * 24 * 60;

/** Sends the captured request to the application in process, with credentials that the project's own code mints. */
export const requestReproducer: Reproducer = {
  kind: "request",
  async reproduce(request) {
    const [captured] = request.scenarios;
    const { signature } = request.investigation;
    if (captured?.stimulus.kind !== "request" || !signature || request.toolchain.id !== "python") {
      return refuse("unsupported", "There is no request to replay.");
    }
    const project = projectCode(request.investigation, request.environment.importPaths ?? []);
    const mint = createMint(project);
    if (mint.obstacle && captured.stimulus.credential) {
      return refuse("not_reproduced", `No token could be minted: ${mint.obstacle}.`);
    }
    const attempts = unlike(
      [...attemptsOf(request, project, mint, captured, captured.stimulus.path || null)],
      captured,
    );
    if (attempts.length === 0) {
      return refuse(
        "not_reproduced",
        "No application object, no protected route and no function to call were found.",
      );
    }
    let last: TestRun | null = null;
    const plain = attempts.filter(({ context }) => !context.prepared).slice(0, MOST_ATTEMPTS);
    for (const attempt of [...plain, ...attempts.filter(({ context }) => context.prepared)]) {
      throwIfAborted(request.signal);
      if (attempt.isSecondReading && !(last && slipped(last, attempt.context.path))) continue;
      const outcome = await tryAttempt(request, attempt, captured, last !== null);
      if (outcome.reproduction) return outcome.reproduction;
      last = outcome.run ?? last;
      // What keeps the application from starting keeps it from starting in every other attempt.
      if (last && loadingObstacle(last)?.isEnvironment) break;
    }
    return (await tryAgain(request, attempts, captured)) ?? notReproduced(last);
  },
};

/** Attempts without those whose test reads as that of another: a client of the tests may be made as we would make one. */
function unlike(attempts: readonly Attempt[], captured: Scenario): readonly Attempt[] {
  const seen = new Set<string>();
  return attempts.filter(({ context, route }) => {
    const source = renderTests(context, [routed(captured, route)])?.source;
    if (source === undefined) return true;
    const isNew = !seen.has(source);
    seen.add(source);
    return isNew;
  });
}

/** The same request a second time, then oftener: what the first ones left behind may be what production failed over. */
async function tryAgain(
  request: ReproductionRequest,
  attempts: readonly Attempt[],
  captured: Scenario,
): Promise<Reproduction | null> {
  const { stimulus, expectation } = captured;
  if (stimulus.kind !== "request" || captured.further || stimulus.credential) return null;
  const twice: Scenario = {
    ...captured,
    expectation: { kind: "no_error", below: 500 },
    further: [{ stimulus, expectation }],
  };
  const plain = attempts
    .filter(({ route, isSecondReading }) => route === null && !isSecondReading)
    .map((attempt) => behindOthers(attempt));
  for (const again of [twice, ...oftener(request.investigation, captured)]) {
    const scenarios = [again, ...request.scenarios.slice(1)];
    for (const attempt of plain.slice(0, MOST_REPEATED)) {
      throwIfAborted(request.signal);
      const { reproduction } = await tryAttempt({ ...request, scenarios }, attempt, again, true);
      if (!reproduction) continue;
      return {
        ...reproduction,
        render: (wanted) =>
          reproduction.render(wanted.map((one) => (one.name === captured.name ? again : one))),
        notes: [...reproduction.notes, noteOfRepetition(again)],
      };
    }
  }
  return null;
}

function behindOthers({ context, ...attempt }: Attempt): Attempt {
  return { ...attempt, context: { ...context, path: pathBehind(context.project, context.path) } };
}

interface AttemptOutcome {
  readonly reproduction: Reproduction | null;
  readonly run: TestRun | null;
}

/** A scenario by one way to the application, shown twice to fail with the captured error; the last run where it was not. */
export async function tryAttempt(
  request: ReproductionRequest,
  attempt: Attempt,
  captured: Scenario,
  isGuess: boolean,
): Promise<AttemptOutcome> {
  const { signature } = request.investigation;
  const { context } = attempt;
  const first = routed(captured, attempt.route);
  const test = renderTests(context, [first]);
  const id = test?.cases[0]?.id;
  if (!test || !id || !signature) return { reproduction: null, run: null };
  // The second run has the other scenarios beside it, so that one start of the runner tells how each behaves today.
  const scenarios = request.scenarios.map((scenario) => routed(scenario, attempt.route));
  const alone = scenarios
    .filter((scenario) => scenario.further)
    .flatMap((scenario) => [firstOnly(scenario), furtherOnly(scenario) ?? []])
    .flat();
  const { shown, last } = await lookTwice(request, {
    test,
    fuller: renderTests(context, [...scenarios, ...alone]) ?? test,
    shows(run) {
      const results = resultsOf(run, id);
      return results.length > 0 && results.every((result) => failedWith(result, signature, test.path));
    },
    isGuess,
  });
  if (!shown?.[0].complete) return { reproduction: null, run: last };
  const [one, two] = shown;
  const failing = resultsOf(one, id);
  const again = resultsOf(two, id);
  const settled = await settle(request, attempt, scenarios, two);
  const variant = variantOf(context, test.path, first);
  return {
    run: two,
    reproduction: {
      reproduced: true,
      kind: context.direct ? "call" : "request",
      test,
      proving: failing.map((result) => result.id),
      before: [one, { ...two, tests: two.tests.filter((result) => again.includes(result)) }],
      signature,
      render: (wanted) =>
        renderTests(
          context,
          wanted.flatMap((scenario) => settled(routed(scenario, attempt.route))),
        ),
      variant,
      notes: notesOf(attempt, captured),
    },
  };
}

/** Another token where one is sent, and other values where the recipe knows some; null when nothing would differ. */
function variantOf(context: RenderContext, path: string, first: Scenario): NewTest | null {
  const { stimulus, variant } = first;
  if (stimulus.kind !== "request" || (!variant && !stimulus.credential)) return null;
  const options = {
    ...context.options,
    expiredMinutes: VARIANT_MINUTES,
    subject: context.mint.hasSecondSubject ? 1 : 0,
  };
  const variantPath = path.replace(/(?:_test)?\.py$/, (end) => `_variant${end}`);
  const varied = { ...first, stimulus: variant ?? stimulus };
  return renderTests({ ...context, options, path: variantPath }, [varied]);
}

function notesOf({ context, route }: Attempt, captured: Scenario): string[] {
  const stimulus = captured.stimulus as RequestStimulus;
  const notes: string[] = [];
  if (route) notes.push(`sent to ${route.method} ${route.path}, a route that leads to the same function`);
  if (context.direct) notes.push(`calls ${context.direct.expression} itself: no route could be used`);
  if (context.prepared) notes.push(context.prepared.note);
  if (stimulus.credential) notes.push("the token is minted in the test by the project's own means");
  return notes;
}

/** Whether the test itself broke while it read the answer. */
function slipped(run: TestRun, testPath: string): boolean {
  return run.tests.some((test) => {
    const last = test.failure?.exceptions.at(-1);
    return (
      last !== undefined &&
      !isAssertion(last, testPath) &&
      /^(?:AttributeError|TypeError|KeyError|IndexError|JSONDecodeError)$/.test(last.type)
    );
  });
}

function notReproduced(run: TestRun | null): NotReproduced {
  const obstacle = run && loadingObstacle(run);
  if (obstacle) {
    const reason = obstacle.isEnvironment ? "environment_failed" : "not_reproduced";
    return { reproduced: false, reason, sentence: obstacle.sentence, output: run?.output ?? "" };
  }
  const ended = run && !run.complete ? " The test runner did not finish." : "";
  return {
    ...refuse(
      "not_reproduced",
      `The request was replayed, but the captured chain of errors was not seen.${ended}`,
    ),
    output: run?.output ?? "",
  };
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
