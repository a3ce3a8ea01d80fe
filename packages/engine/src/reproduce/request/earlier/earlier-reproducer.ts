import { pathBehind } from "../../python/place.ts";
import { projectCode } from "../../python/project-code.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../../reproducer.ts";
import { runFileAgain, throwIfAborted } from "../../run-file.ts";
import type { RequestStimulus, Scenario } from "../../scenario.ts";
import { failedWith, resultsOf } from "../../seen.ts";
import { type Attempt, attemptsOf } from "../attempts.ts";
import { createMint } from "../credential.ts";
import { renderTests } from "../render.ts";
import { tryAttempt } from "../request-reproducer.ts";
import { behindEarlier } from "./earlier-requests.ts";

const MOST_CLIENTS = 2;
const MOST_ALIKE = 3;

/**
 * Sends the captured request behind others that leave something in the application, where it fails only in a state that
 * those bring about. Which ones came before was not captured and is a guess, so it comes behind what was.
 */
export const earlierReproducer: Reproducer = {
  kind: "request",
  async reproduce(request) {
    return (await behindOthers(request)) ?? refuse();
  },
  reproduceThrough: behindOthers,
};

async function behindOthers(request: ReproductionRequest): Promise<Reproduction | null> {
  const [captured] = request.scenarios;
  const { signature, event } = request.investigation;
  if (captured?.stimulus.kind !== "request" || !signature || request.toolchain.id !== "python") return null;
  const { stimulus } = captured;
  if (stimulus.path === "" || stimulus.credential || captured.further) return null;
  const project = projectCode(request.investigation, request.environment.importPaths ?? []);
  const message = event?.exceptions.at(-1)?.value ?? "";
  const stimuli = behindEarlier(project, stimulus, namesIn(request), message);
  if (stimuli.length === 0) return null;
  const attempts = [...attemptsOf(request, project, createMint(project), captured, stimulus.path)]
    .filter(
      ({ context, route, isSecondReading }) =>
        route === null && !isSecondReading && !context.direct && !context.prepared,
    )
    .map(
      ({ context, ...rest }): Attempt => ({
        ...rest,
        context: { ...context, path: pathBehind(project, context.path) },
      }),
    );
  for (const attempt of attempts.slice(0, MOST_CLIENTS)) {
    throwIfAborted(request.signal);
    for (const found of (await alike(request, attempt, captured, stimuli)).slice(0, MOST_ALIKE)) {
      const behind = asBehind(captured, found);
      const scenarios = request.scenarios.map(behind);
      const [first] = scenarios;
      if (!first) continue;
      const { reproduction } = await tryAttempt({ ...request, scenarios }, attempt, first, true);
      if (!reproduction) continue;
      return {
        ...reproduction,
        kind: "call",
        render: (wanted) => reproduction.render(wanted.map(behind)),
        variant: null,
        notes: [...reproduction.notes, "requests that came before were not captured and are a guess"],
      };
    }
  }
  return null;
}

/** Those of several requests that fail with the captured error, all in one run; what a module keeps they share there. */
async function alike(
  request: ReproductionRequest,
  { context }: Attempt,
  { expectation: _, ...captured }: Scenario,
  stimuli: readonly RequestStimulus[],
): Promise<RequestStimulus[]> {
  const { signature } = request.investigation;
  const scenarios = stimuli.map(
    (stimulus, index): Scenario => ({
      ...captured,
      name: `request_${index + 1}`,
      stimulus,
      expectation: { kind: "no_error", below: 500 },
    }),
  );
  const test = renderTests(context, scenarios);
  if (!test || !signature) return [];
  const run = await runFileAgain(request, test);
  return stimuli.filter((_, index) => {
    const results = resultsOf(run, test.cases[index]?.id ?? "");
    return results.length > 0 && results.every((result) => failedWith(result, signature, test.path));
  });
}

/** Scenarios of the same request with those sent first that came before it. */
function asBehind(captured: Scenario, { earlier = [] }: RequestStimulus): (scenario: Scenario) => Scenario {
  const own = JSON.stringify(captured.stimulus);
  return ({ variant: _, ...scenario }) =>
    scenario.stimulus.kind === "request" && JSON.stringify(scenario.stimulus) === own
      ? { ...scenario, stimulus: { ...scenario.stimulus, earlier } }
      : scenario;
}

/** Names that the failing line and the message speak of. */
function namesIn({ investigation: { event, frames, code } }: ReproductionRequest): ReadonlySet<string> {
  const last = frames.findLast(({ path }) => path !== null);
  const file = last?.path ? code.file(last.path) : null;
  const line = file && last?.line ? (file.text.split("\n")[last.line - 1] ?? "") : "";
  return new Set(`${line} ${event?.exceptions.at(-1)?.value ?? ""}`.match(/[A-Za-z_]\w*/g) ?? []);
}

function refuse(): NotReproduced {
  return {
    reproduced: false,
    reason: "unsupported",
    sentence: "No request that came before makes the captured one fail.",
    output: "",
  };
}
