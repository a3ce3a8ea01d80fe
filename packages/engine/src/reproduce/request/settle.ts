import type { TestResult, TestRun } from "../../toolchains/toolchain.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { runFileAgain } from "../run-file.ts";
import type { RequestStimulus, Scenario } from "../scenario.ts";
import { failedWith, isAssertion, resultsOf } from "../seen.ts";
import type { Attempt } from "./attempts.ts";
import { type RenderContext, renderTests } from "./render.ts";

export function routed(scenario: Scenario, route: { method: string; path: string } | null): Scenario {
  if (scenario.stimulus.kind !== "request" || !route) return scenario;
  const { variant: _, ...rest } = scenario;
  return {
    ...rest,
    stimulus: { ...scenario.stimulus, ...moved(route) },
    ...(scenario.further && {
      further: scenario.further.map((step) => ({ ...step, stimulus: { ...step.stimulus, ...moved(route) } })),
    }),
  };
}

function moved(route: {
  method: string;
  path: string;
}): Pick<RequestStimulus, "method" | "path" | "query" | "body"> {
  return { method: route.method, path: route.path, query: [], body: null };
}

/** The first request of a scenario alone: what remains where the further ones do not reach the code in question. */
export function firstOnly({ further: _, ...scenario }: Scenario): Scenario {
  return { ...scenario, name: `${scenario.name}_alone`, role: "guarding", proves: null };
}

/** The further requests without the first: what remains where the application answers the first one in its own way. */
export function furtherOnly({ further = [], ...scenario }: Scenario): Scenario | null {
  const [next, ...rest] = further;
  return next ? { ...scenario, ...next, name: `${scenario.name}_further`, further: rest } : null;
}

/**
 * What each further scenario is worth on the old code. A guard that fails there is sent to another route or dropped; a
 * test that should prove something but passes already proves nothing and is kept as a guard.
 */
export async function settle(
  request: ReproductionRequest,
  attempt: Attempt,
  scenarios: readonly Scenario[],
  run: TestRun,
): Promise<(scenario: Scenario) => Scenario[]> {
  const { context } = attempt;
  const decided = new Map<string, Scenario | null>();
  for (const scenario of scenarios) {
    const results = resultsFor(context, run, scenario);
    const passed = allPassed(results);
    if (scenario.role === "guarding") {
      decided.set(scenario.name, passed ? scenario : await elsewhere(request, attempt, scenario));
    } else if (passed) {
      decided.set(scenario.name, { ...scenario, role: "guarding", proves: null });
    } else {
      const isCaptured =
        results.length > 0 && results.every((result) => showsError(request, result, context));
      const isKept = isCaptured || isSound(results, context.path);
      const rest = isKept ? scenario : whatRemains(context, run, scenario);
      decided.set(scenario.name, rest && { ...rest, name: scenario.name });
    }
  }
  return (scenario) => {
    const known = decided.get(scenario.name);
    return known === undefined ? [scenario] : known === null ? [] : [known];
  };
}

/** The captured error itself, wherever it arose: a framework that checks an answer throws outside of the project. */
function showsError({ investigation }: ReproductionRequest, result: TestResult, { path }: RenderContext) {
  return investigation.signature !== null && failedWith(result, investigation.signature, path);
}

/** The part of a scenario of several requests that shows something by itself; null when none does. */
function whatRemains(context: RenderContext, run: TestRun, scenario: Scenario): Scenario | null {
  if (!scenario.further) return null;
  const first = firstOnly(scenario);
  if (allPassed(resultsFor(context, run, first))) return first;
  const further = furtherOnly(scenario);
  return further && isSound(resultsFor(context, run, further), context.path) ? further : null;
}

function isSound(results: readonly TestResult[], testPath: string): boolean {
  return results.length > 0 && results.every((result) => isSoundFailure(result, testPath));
}

function resultsFor(context: RenderContext, run: TestRun, scenario: Scenario): readonly TestResult[] {
  const id = renderTests(context, [scenario])?.cases[0]?.id;
  return id ? resultsOf(run, id) : [];
}

function allPassed(results: readonly TestResult[]): boolean {
  return results.length > 0 && results.every((result) => result.outcome === "passed");
}

/**
 * A failure of what the test asserts or of the application, not a slip of the test itself. A request that met no
 * exception in the project's functions did not come to the code that is to be changed.
 */
function isSoundFailure(result: TestResult, testPath: string): boolean {
  const last = result.failure?.exceptions.at(-1);
  if (result.outcome !== "failed" || !last || last.type === "NameError") return false;
  const inProject = result.observed.some((exception) => exception.path !== testPath);
  return isAssertion(last, testPath) ? inProject : last.path !== testPath;
}

async function elsewhere(
  request: ReproductionRequest,
  attempt: Attempt,
  scenario: Scenario,
): Promise<Scenario | null> {
  const stimulus = scenario.stimulus.kind === "request" ? scenario.stimulus : null;
  for (const route of attempt.others.filter((other) => other.path !== stimulus?.path).slice(0, 2)) {
    const other = routed(scenario, route);
    const test = renderTests(attempt.context, [other]);
    if (!test) return null;
    const run = await runFileAgain(request, test);
    if (run.tests.length > 0 && run.tests.every((result) => result.outcome === "passed")) return other;
  }
  return null;
}
