import { EngineError } from "../../error.ts";
import type { TestResult, TestRun } from "../../toolchains/toolchain.ts";
import { newTestPath } from "../python/place.ts";
import { type ProjectCode, preferredQuote, projectCode } from "../python/project-code.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import type { NewTest, RequestStimulus, Scenario } from "../scenario.ts";
import { failedWith, isAssertion, loadingObstacle, resultsOf } from "../seen.ts";
import { withTestFile } from "../workspace-file.ts";
import { findClients, type TestClient } from "./client.ts";
import { createMint, type Mint, type MintOptions } from "./credential.ts";
import { directCall } from "./direct.ts";
import { type RenderContext, renderTests } from "./render.ts";
import { protectedRoutes } from "./routes.ts";

const MOST_ATTEMPTS = 8;
const SECONDS = 60;
const EXPIRED_MINUTES = 5;
const VARIANT_MINUTES = 2 * 24 * 60;

/** Sends the captured request to the application in process, with credentials that the project's own code mints. */
export const requestReproducer: Reproducer = {
  kind: "request",
  async reproduce(request) {
    const [captured] = request.scenarios;
    const { signature, event } = request.investigation;
    if (captured?.stimulus.kind !== "request" || !signature || request.toolchain.id !== "python") {
      return refuse("unsupported", "There is no request to replay.");
    }
    const project = projectCode(request.investigation, request.environment.importPaths ?? []);
    const mint = createMint(project);
    if (mint.obstacle && captured.stimulus.credential) {
      return refuse("not_reproduced", `No token could be minted: ${mint.obstacle}.`);
    }
    const attempts = [...attemptsOf(request, project, mint, captured, event?.request?.path ?? null)];
    if (attempts.length === 0) {
      return refuse(
        "not_reproduced",
        "No application object, no protected route and no function to call were found.",
      );
    }
    let last: TestRun | null = null;
    for (const attempt of attempts.slice(0, MOST_ATTEMPTS)) {
      throwIfAborted(request.signal);
      if (attempt.isSecondReading && !(last && slipped(last, attempt.context.path))) continue;
      const outcome = await tryAttempt(request, attempt, captured);
      if (outcome.reproduction) return outcome.reproduction;
      last = outcome.run ?? last;
      // What keeps the application from starting keeps it from starting in every other attempt.
      if (last && loadingObstacle(last)?.isEnvironment) break;
    }
    return notReproduced(last);
  },
};

interface Attempt {
  readonly context: RenderContext;
  /** Path and method to send instead of the captured ones, where none were captured. */
  readonly route: { readonly method: string; readonly path: string } | null;
  /** Tried only where the answer could not be read in the first way. */
  readonly isSecondReading: boolean;
  /** Other protected routes, for requests that must succeed. */
  readonly others: readonly { readonly method: string; readonly path: string }[];
}

function* attemptsOf(
  request: ReproductionRequest,
  project: ProjectCode,
  mint: Mint,
  captured: Scenario,
  capturedPath: string | null,
): Generator<Attempt> {
  const { investigation, environment } = request;
  const quote = preferredQuote(project.testFiles.length > 0 ? project.testFiles : project.files);
  const options: MintOptions = { quote, expiredMinutes: EXPIRED_MINUTES, subject: 0 };
  const guards = guardsOf(request);
  const routes = protectedRoutes(project, guards).filter((route) => !/[{<]/.test(route.path));
  const { detection } = environment;
  const area = areaOf(request);
  const pathFor = (client: TestClient | null) =>
    newTestPath(project, {
      folder: client === null || client.folder === null ? null : folderBelow(project, client.folder),
      area,
      topic: captured.name,
      testPaths: detection.testPaths,
      root: detection.root,
    });
  const readings = hasOwnAnswers(request, project) ? (["text"] as const) : (["detail", "text"] as const);
  const targets = capturedPath ? [null, ...routes.slice(0, 1)] : routes.slice(0, 3);
  for (const client of findClients(project).slice(0, 3)) {
    for (const route of targets) {
      for (const reading of client.framework === "flask" ? (["text"] as const) : readings) {
        const context = { project, client, mint, options, reading, direct: null, path: pathFor(client) };
        yield {
          context,
          route,
          others: routes,
          isSecondReading: reading !== readings[0] && client.framework !== "flask",
        };
      }
    }
  }
  const direct = directCall(project, investigation);
  if (!direct) return;
  const context = {
    project,
    client: NO_CLIENT,
    mint,
    options,
    reading: "text",
    direct,
    path: pathFor(null),
  } as const;
  yield { context, route: null, others: [], isSecondReading: false };
}

const NO_CLIENT: TestClient = {
  framework: "starlette",
  name: "client",
  isFixture: false,
  isAsync: false,
  decorators: [],
  imports: [],
  setup: [],
  folder: null,
};

/** Functions of the project on the trace: a route that leads to one of them is as good as the captured one. */
function guardsOf({ investigation }: ReproductionRequest): string[] {
  const names = investigation.frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? investigation.code.functionAt(path, line) : null;
    return symbol ? [symbol.name] : [];
  });
  return [...new Set(names)];
}

function areaOf({ investigation }: ReproductionRequest): string {
  const path = investigation.frames.findLast((mapped) => mapped.path !== null)?.path ?? "";
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const folder = path.split("/").at(-2) ?? "";
  return stem === "__init__" || stem === "main" || stem === "dependencies" ? folder || stem : stem;
}

/** The folder of the tests that use a fixture, not above the file that defines it. */
function folderBelow(project: ProjectCode, folder: string): string {
  const users = project.testFiles
    .map((file) => file.path)
    .filter((path) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path))
    .map((path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ""))
    .filter((path) => folder === "" || path === folder || path.startsWith(`${folder}/`));
  const counts = new Map<string, number>();
  for (const path of users) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [most] = [...counts].toSorted(
    (left, right) => right[1] - left[1] || left[0].length - right[0].length,
  );
  return most?.[0] ?? folder;
}

/** A project that shapes its error answers itself may not use `detail`, or have more in it than a text. */
function hasOwnAnswers({ investigation }: ReproductionRequest, project: ProjectCode): boolean {
  if (/^\d{3}: [[{]/.test(investigation.event?.exceptions.at(-1)?.value ?? "")) return true;
  return project.files.some(
    (file) =>
      !file.isTest && /exception_handler\w*\(?[^)]*HTTPException|JSONResponse\([^)]*401/s.test(file.text),
  );
}

interface AttemptOutcome {
  readonly reproduction: Reproduction | null;
  readonly run: TestRun | null;
}

async function tryAttempt(
  request: ReproductionRequest,
  attempt: Attempt,
  captured: Scenario,
): Promise<AttemptOutcome> {
  const { signature } = request.investigation;
  const { context } = attempt;
  const first = routed(captured, attempt.route);
  const test = renderTests(context, [first]);
  const id = test?.cases[0]?.id;
  if (!test || !id || !signature) return { reproduction: null, run: null };
  const one = await runFile(request, test);
  const failing = resultsOf(one, id);
  if (
    !one.complete ||
    failing.length === 0 ||
    !failing.every((result) => failedWith(result, signature, test.path))
  ) {
    return { reproduction: null, run: one };
  }
  // The second run has the other scenarios beside it, so that one start of the runner tells how each behaves today.
  const scenarios = request.scenarios.map((scenario) => routed(scenario, attempt.route));
  const alone = scenarios.filter((scenario) => scenario.further).map(firstOnly);
  const all = renderTests(context, [...scenarios, ...alone]) ?? test;
  const two = await runFile(request, all);
  const again = resultsOf(two, id);
  if (again.length === 0 || !again.every((result) => failedWith(result, signature, test.path))) {
    return { reproduction: null, run: two };
  }
  const settled = await settle(request, attempt, scenarios, two);
  const variantOptions = {
    ...context.options,
    expiredMinutes: VARIANT_MINUTES,
    subject: context.mint.hasSecondSubject ? 1 : 0,
  };
  const variantPath = test.path.replace(/(?:_test)?\.py$/, (end) => `_variant${end}`);
  const variant = renderTests({ ...context, options: variantOptions, path: variantPath }, [first]);
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

function notesOf({ context, route }: Attempt, captured: Scenario): string[] {
  const stimulus = captured.stimulus as RequestStimulus;
  const notes: string[] = [];
  if (route) notes.push(`sent to ${route.method} ${route.path}, a route that leads to the same function`);
  if (context.direct) notes.push(`calls ${context.direct.expression} itself: no route could be used`);
  if (stimulus.credential) notes.push("the token is minted in the test by the project's own means");
  return notes;
}

function routed(scenario: Scenario, route: { method: string; path: string } | null): Scenario {
  if (scenario.stimulus.kind !== "request" || !route) return scenario;
  return {
    ...scenario,
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
function firstOnly({ further: _, ...scenario }: Scenario): Scenario {
  return { ...scenario, name: `${scenario.name}_alone`, role: "guarding", proves: null };
}

/**
 * What each further scenario is worth on the old code. A guard that fails there is sent to another route or dropped; a
 * test that should prove something but passes already proves nothing and is kept as a guard.
 */
async function settle(
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
      const isSound = results.length > 0 && results.every((result) => isSoundFailure(result, context.path));
      const rest = !isSound && scenario.further ? firstOnly(scenario) : null;
      const restHolds = rest !== null && allPassed(resultsFor(context, run, rest));
      decided.set(scenario.name, isSound ? scenario : restHolds ? { ...rest, name: scenario.name } : null);
    }
  }
  return (scenario) => {
    const known = decided.get(scenario.name);
    return known === undefined ? [scenario] : known === null ? [] : [known];
  };
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
  return isAssertion(last, testPath) ? result.observed.length > 0 : last.path !== testPath;
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
    const run = await runFile(request, test);
    if (run.tests.length > 0 && run.tests.every((result) => result.outcome === "passed")) return other;
  }
  return null;
}

async function runFile(request: ReproductionRequest, test: NewTest): Promise<TestRun> {
  const { workspace, environment, toolchain, signal } = request;
  throwIfAborted(signal);
  return withTestFile(workspace, test, () =>
    toolchain.runTests(workspace, environment, {
      selectors: [test.path],
      observe: true,
      seconds: SECONDS,
      signal,
    }),
  );
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new EngineError("time_limit", "Stopped while reproducing the error");
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
