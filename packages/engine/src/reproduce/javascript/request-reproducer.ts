import type { Signature } from "@bugstack/event";
import { field } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import { statusesBehindCatch } from "../../propose/house/javascript/behind-catch.ts";
import { refusedStatus } from "../../propose/house/javascript/status.ts";
import { answersTwice } from "../../propose/recipes/javascript/idea.ts";
import type { TestRun } from "../../toolchains/toolchain.ts";
import { noteOfRepetition, oftener } from "../repetitions.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice, runFileAgain, throwIfAborted } from "../run-file.ts";
import type { NewTest, RequestStimulus, Scenario } from "../scenario.ts";
import { loadingObstacle, resultsOf } from "../seen.ts";
import { afterEarlierRequests } from "./guess/earlier-requests.ts";
import { guessedRequests, namesIn } from "./guess/guessed-requests.ts";
import { alikeAmong, guessedScenarios } from "./guess/guessed-scenario.ts";
import { javascriptProject } from "./project.ts";
import { type RenderContext, renderRequests } from "./render.ts";
import { contextsOf, handlerOf, withCredentials } from "./request-contexts.ts";
import { failedAlike, sourceSignature } from "./seen.ts";

const MOST_ATTEMPTS = 12;
const MOST_MILLISECONDS = 50_000;
const MOST_REPEATED = 2;
/** Of what is only guessed, so many requests are sent over and over. */
const MOST_COUNTED = 12;

/** Sends the captured request to the application of a JavaScript project, in the test's own process. */
export const javascriptRequestReproducer: Reproducer = {
  kind: "request",
  async reproduce(request) {
    const { investigation, toolchain } = request;
    if (toolchain.id !== "node" || !investigation.signature)
      return refuse("unsupported", "There is no request to replay.");
    const project = javascriptProject(investigation, request.environment.detection);
    const handler = handlerOf(investigation, project);
    const captured = request.scenarios[0] ?? (handler && UNKNOWN);
    if (captured?.stimulus.kind !== "request") return refuse("unsupported", "There is no request to replay.");
    const plain = unlike([...contextsOf(request, project, captured)], captured);
    const contexts =
      captured === UNKNOWN ? [] : unlike(withCredentials(request, project, captured, plain), captured);
    const guesses = guessedRequests(
      investigation,
      project,
      captured === UNKNOWN ? null : captured.stimulus,
      handler,
    );
    if (captured === UNKNOWN && guesses.length === 0)
      return refuse("unsupported", "There is no request to replay.");
    if (plain.length === 0)
      return refuse("not_reproduced", "No application was found that a test could send the request to.");
    let last: TestRun | null = null;
    const began = performance.now();
    for (const context of contexts.slice(0, MOST_ATTEMPTS)) {
      throwIfAborted(request.signal);
      if (performance.now() - began > MOST_MILLISECONDS) break;
      const outcome = await tryContext(request, context, captured);
      if (outcome.reproduction) return outcome.reproduction;
      last = outcome.run ?? last;
    }
    const repeated = captured === UNKNOWN ? null : await tryAgain(request, contexts, captured);
    if (repeated) return repeated;
    const carried = captured === UNKNOWN ? plain : contexts;
    // A credential that was held back is needed as well, whatever else is guessed.
    const [first] = carried;
    const entering = first?.header ? [first, ...plain] : plain;
    const outcome = await tryGuesses(request, entering, captured, guesses);
    if (outcome) return outcome;
    const failing =
      captured.stimulus === UNKNOWN.stimulus ? guesses : [captured.stimulus, ...guesses.slice(0, 1)];
    const later = afterEarlierRequests(project, failing, namesIn(investigation));
    const after = await tryGuesses(request, carried, captured, later);
    if (after) return after;
    const counted = captured === UNKNOWN ? [] : oftener(investigation, captured);
    for (const again of counted) {
      const repeatedGuess = await tryGuesses(
        request,
        entering.slice(0, 1),
        again,
        guesses.slice(0, MOST_COUNTED),
      );
      if (repeatedGuess) return repeatedGuess;
    }
    return notReproduced(last);
  },
};

/** Contexts without those in which the test reads as in another. */
function unlike(contexts: readonly RenderContext[], captured: Scenario): readonly RenderContext[] {
  const bySource = new Map<unknown, RenderContext>();
  for (const context of contexts) {
    const source = renderRequests(context, [captured])?.source ?? context;
    if (!bySource.has(source)) bySource.set(source, context);
  }
  return [...bySource.values()];
}

/** Stands for a request of which nothing was captured. */
export const UNKNOWN: Scenario = {
  name: "request",
  sentence: "The request is answered",
  stimulus: {
    kind: "request",
    method: "GET",
    path: "/",
    query: [],
    headers: [],
    body: null,
    credential: null,
  },
  expectation: { kind: "no_error", below: 500 },
  role: "proving",
  proves: "fix",
};

/** The same request a second time, then oftener: what the first ones left behind may be what production failed over. */
async function tryAgain(
  request: ReproductionRequest,
  contexts: readonly RenderContext[],
  captured: Scenario,
): Promise<Reproduction | null> {
  const { stimulus, expectation } = captured;
  if (stimulus.kind !== "request" || captured.further) return null;
  const twice: Scenario = {
    ...captured,
    expectation: { kind: "no_error", below: 500 },
    further: [{ stimulus, expectation }],
  };
  const ways = [twice, ...oftener(request.investigation, captured)].map((way, index) => ({
    way,
    look: { ...way, name: `again_${index + 1}`, sentence: `Again ${index + 1}` },
  }));
  for (const context of contexts.slice(0, MOST_REPEATED)) {
    throwIfAborted(request.signal);
    // One run tells which of them are worth a look of their own.
    const seen = await alikeAmong(
      request,
      context,
      ways.map(({ look }) => look),
    );
    for (const { way: again } of ways.filter(({ look }) => seen.includes(look))) {
      const scenarios = [again, ...request.scenarios.slice(1)];
      const { reproduction } = await tryContext({ ...request, scenarios }, context, again);
      if (!reproduction) continue;
      const repeated = (scenario: Scenario) => (scenario.name === captured.name ? again : scenario);
      return {
        ...reproduction,
        render: (wanted) => reproduction.render(wanted.map(repeated)),
        notes: [noteOfRepetition(again)],
      };
    }
  }
  return null;
}

/** What was not captured is guessed: no more than a call whose values are made up in part. */
async function tryGuesses(
  request: ReproductionRequest,
  contexts: readonly RenderContext[],
  captured: Scenario,
  guesses: readonly RequestStimulus[],
): Promise<Reproduction | null> {
  const model =
    captured === UNKNOWN && answersTwice(request.investigation)
      ? ({ ...captured, answersOnce: true } as const)
      : captured;
  for (const found of await guessedScenarios(request, contexts, model, guesses)) {
    const { stimulus } = found.scenario;
    const asGuessed = (scenario: Scenario): Scenario =>
      JSON.stringify(scenario.stimulus) === JSON.stringify(captured.stimulus)
        ? {
            ...scenario,
            stimulus,
            ...(model.times && { times: model.times, expectation: model.expectation }),
          }
        : scenario;
    const scenarios = [found.scenario, ...request.scenarios.slice(1).map(asGuessed)];
    const { reproduction } = await tryContext({ ...request, scenarios }, found.context, found.scenario);
    if (!reproduction) continue;
    const isLater = stimulus.kind === "request" && stimulus.earlier !== undefined;
    return {
      ...reproduction,
      kind: "call",
      render: (wanted) => reproduction.render(wanted.map(asGuessed)),
      notes: [
        ...(model.times ? [noteOfRepetition(model)] : []),
        isLater
          ? "requests that came before were not captured and are a guess"
          : "a part of the request was not captured and is a guess",
      ],
    };
  }
  return null;
}

/** A scenario in a context, shown twice to fail with the captured error; the last run where it was not. */
export async function tryContext(
  request: ReproductionRequest,
  context: RenderContext,
  captured: Scenario,
): Promise<{ readonly reproduction: Reproduction | null; readonly run: TestRun | null }> {
  const signature = sourceSignature(request.investigation);
  const test = renderRequests(context, [captured]);
  const id = test?.cases[0]?.id;
  if (!test || !id || !signature) return { reproduction: null, run: null };
  const { shown, last } = await lookTwice(request, {
    test,
    fuller: renderRequests(context, request.scenarios) ?? test,
    shows: (run) => shows(run, id, signature),
  });
  if (!shown) return { reproduction: null, run: last };
  const [one, two] = shown;
  const again = resultsOf(two, id);
  const settled = settle(context, request.scenarios, two);
  const varied = await variantOf(request, context, captured, signature);
  const reproduction: Reproduction = {
    reproduced: true,
    kind: "request",
    test,
    proving: [id],
    before: [one, { ...two, tests: again }],
    signature: request.investigation.signature ?? signature,
    render: (wanted) => renderRequests(context, wanted.flatMap(settled)),
    variant: varied === "another error" ? null : varied,
    notes:
      varied === "another error" ? ["other values vary the error itself: they fail with another one"] : [],
  };
  const accepting = acceptingRefusal(request, context, captured, reproduction);
  return { run: two, reproduction: accepting ? { ...reproduction, accepting } : reproduction };
}

/**
 * What was read in production may not be there in the test: where a good answer was expected, a refusal that the handler
 * itself gives for what it does not find is as good. Absent where another answer is asserted.
 */
function acceptingRefusal(
  { investigation }: ReproductionRequest,
  context: RenderContext,
  captured: Scenario,
  made: Reproduction,
): Reproduction["accepting"] {
  const { expectation } = captured;
  if (expectation.kind !== "no_error") return undefined;
  const isToSucceed = expectation.below <= 400;
  const given = [
    ...new Set([...(isToSucceed ? refusalsOnTrace(investigation) : []), ...answersToFailure(investigation)]),
  ];
  if (given.length === 0) return undefined;
  return (run) => {
    const said = resultsOf(run, made.proving[0] ?? "")[0]?.failure?.exceptions.at(-1)?.message ?? "";
    const named = given.filter((one) => new RegExp(`(?<![\\w.])${one}(?![\\w.])`).test(said));
    // Some assertions do not say what they saw; the run that follows decides.
    const [status] = named.length > 0 ? named : given.length === 1 ? given : [];
    if (status === undefined) return null;
    const scenario: Scenario = {
      ...captured,
      expectation: { kind: "answer", status: [status], detail: [], notDetail: [], headers: [] },
    };
    const test = renderRequests(context, [scenario]);
    if (!test) return null;
    const accepted: Reproduction = {
      ...made,
      test,
      render: () => test,
      fitTo: () => accepted,
      accepting: () => null,
      notes: [...made.notes, `what is asked for is not there in the test, which is answered with ${status}`],
    };
    return accepted;
  };
}

/** What failed while a failure was dealt with goes on to what is answered to such a failure: `502`. */
function answersToFailure({ code, frames }: Investigation): number[] {
  return frames.flatMap(({ path, line }) => {
    if (path === null || line === null || code.file(path)?.isTest !== false) return [];
    // An error of the server is what was seen before.
    return statusesBehindCatch(code, path, line).filter((status) => status >= 400 && status !== 500);
  });
}

/** Statuses that the functions of the trace refuse with in a branch when something is not there, or there already. */
function refusalsOnTrace({ code, frames }: Investigation): number[] {
  return frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    if (!symbol || code.file(symbol.path)?.isTest !== false) return [];
    return symbol.node
      .descendantsOfType("if_statement")
      .flatMap((branch) => {
        const consequence = field(branch, "consequence");
        return (consequence && refusedStatus(code, symbol.path, consequence)) ?? [];
      })
      .filter((status) => /^(?:404|409|410|422)$/.test(String(status)));
  });
}

function shows(
  run: TestRun,
  id: string,
  signature: NonNullable<ReproductionRequest["investigation"]["signature"]>,
): boolean {
  const results = resultsOf(run, id);
  return results.length > 0 && results.every((result) => failedAlike(result, signature));
}

/** A guard that fails on the old code says nothing; a proof that passes there already is a guard. */
function settle(
  context: RenderContext,
  scenarios: readonly Scenario[],
  run: TestRun,
): (scenario: Scenario) => Scenario[] {
  const decided = new Map<string, Scenario | null>();
  for (const scenario of scenarios) {
    const id = renderRequests(context, [scenario])?.cases[0]?.id;
    const results = id ? resultsOf(run, id) : [];
    const passed = results.length > 0 && results.every((result) => result.outcome === "passed");
    if (scenario.role === "guarding") decided.set(scenario.name, passed ? scenario : null);
    else decided.set(scenario.name, passed ? { ...scenario, role: "guarding", proves: null } : scenario);
  }
  return (scenario) => {
    const known = decided.get(scenario.name);
    return known === undefined ? [scenario] : known === null ? [] : [known];
  };
}

/** The captured request with other values; null where there are none. */
async function variantOf(
  request: ReproductionRequest,
  context: RenderContext,
  { variant, ...captured }: Scenario,
  signature: Signature,
): Promise<NewTest | "another error" | null> {
  if (!variant) return null;
  const path = context.path.replace(/((?:[._-](?:test|spec))?\.[cm]?[jt]sx?)$/, "-variant$1");
  const { expectation } = captured;
  const isRefusal = expectation.kind !== "no_error";
  // Other values may be answered otherwise; only a refusal is the same for all of them, and what it says is not: with
  // other values something else may be what is not there.
  const wanted =
    expectation.kind === "answer"
      ? { ...expectation, detail: [] }
      : isRefusal
        ? expectation
        : ({ kind: "no_error", below: 500 } as const);
  const test = renderRequests({ ...context, path }, [
    { ...captured, expectation: wanted, stimulus: variant },
  ]);
  const id = test?.cases[0]?.id;
  if (!test || !id || isRefusal) return test;
  // What fails for a reason of its own is not mended by the fix of this error.
  const run = await runFileAgain(request, test);
  const hasFailed = resultsOf(run, id).some(({ outcome }) => outcome === "failed");
  return hasFailed && !shows(run, id, signature) ? "another error" : test;
}

function notReproduced(run: TestRun | null): NotReproduced {
  const obstacle = run && loadingObstacle(run);
  if (obstacle) {
    const reason = obstacle.isEnvironment ? "environment_failed" : "not_reproduced";
    return { reproduced: false, reason, sentence: obstacle.sentence, output: run?.output ?? "" };
  }
  return {
    ...refuse("not_reproduced", "The request was replayed, but the captured error was not seen."),
    output: run?.output ?? "",
  };
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
