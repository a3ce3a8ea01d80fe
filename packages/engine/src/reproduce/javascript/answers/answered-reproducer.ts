import type { TestRun } from "../../../toolchains/toolchain.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../../reproducer.ts";
import { runFileAgain, throwIfAborted } from "../../run-file.ts";
import type { Scenario } from "../../scenario.ts";
import { resultsOf } from "../../seen.ts";
import { guessedRequests } from "../guess/guessed-requests.ts";
import { javascriptProject } from "../project.ts";
import { type RenderContext, renderRequests } from "../render.ts";
import { contextsOf, handlerOf } from "../request-contexts.ts";
import { tryContext, UNKNOWN } from "../request-reproducer.ts";
import { failedAlike, sourceSignature } from "../seen.ts";
import { answeredClient } from "./answered-client.ts";
import { type Arrangement, arrangementsFor, plainArrangements } from "./arrangements.ts";
import { askedText } from "./asked-calls.ts";

const MOST_CLIENTS = 2;
const MOST_GUESSED = 2;
const MOST_MILLISECONDS = 45_000;

/**
 * Sends the captured request to the application while another module of it answers what the error follows from: what a
 * database had, nobody captured. `as_tests_do`: by the replacements that the project's own tests make; `made`: by others.
 */
export function answeredReproducer(how: "as_tests_do" | "made"): Reproducer {
  return {
    kind: "request",
    async reproduce(request) {
      const { investigation, toolchain } = request;
      if (toolchain.id !== "node" || !investigation.signature)
        return refuse("There is no request to replay.");
      const project = javascriptProject(investigation, request.environment.detection);
      if (project.framework !== "vitest" && project.framework !== "jest")
        return refuse("The test runner replaces no modules.");
      const handler = handlerOf(investigation, project);
      const captured = request.scenarios[0] ?? (handler && UNKNOWN);
      if (captured?.stimulus.kind !== "request") return refuse("There is no request to replay.");
      const plain = [...contextsOf(request, project, captured)].slice(0, MOST_CLIENTS);
      const [first] = plain;
      if (!first) return refuse("No application was found that a test could send the request to.");
      const { borrowed, made } = arrangementsFor(investigation, project, first.style);
      const arrangements = how === "as_tests_do" ? borrowed : made;
      const known = captured === UNKNOWN ? [] : [captured];
      const guessed =
        captured === UNKNOWN
          ? guessedRequests(investigation, project, null, handler)
              .slice(0, MOST_GUESSED)
              .map((stimulus): Scenario => ({ ...captured, stimulus }))
          : [];
      const began = performance.now();
      for (const arrangement of arrangements)
        for (const context of plain)
          for (const scenario of [...known, ...guessed]) {
            throwIfAborted(request.signal);
            if (performance.now() - began > MOST_MILLISECONDS) return refuse("There was no time left.");
            const client = answeredClient(project, context.style, context.client, arrangement, context.path);
            if (!client) continue;
            const found = await tryArrangement(request, { ...context, client }, arrangement, scenario);
            if (found) return found;
          }
      return refuse("No answer of another module was found with which the request fails alike.");
    },
  };
}

/**
 * The error came before the handler asked any other module: a change that lets it go on needs their answers. The same
 * reproduction, with another one beside it in which they answer well.
 */
export async function withAnswers(request: ReproductionRequest, made: Reproduction): Promise<Reproduction> {
  const { investigation } = request;
  const project = javascriptProject(investigation, request.environment.detection);
  const captured = request.scenarios[0];
  const handler = handlerOf(investigation, project);
  if (handler?.framework !== "next" || captured?.stimulus.kind !== "request") return made;
  const [context] = contextsOf(request, project, captured);
  const arrangements = context ? plainArrangements(investigation, project, context.style) : [];
  for (const arrangement of arrangements) {
    const client =
      context && answeredClient(project, context.style, context.client, arrangement, context.path);
    const found = client && (await tryArrangement(request, { ...context, client }, arrangement, captured));
    if (found) return { ...made, others: [{ ...found, notes: ["what other modules answer is made up"] }] };
  }
  return made;
}

function tryArrangement(
  request: ReproductionRequest,
  context: RenderContext,
  { wrong, replacing }: Arrangement,
  captured: Scenario,
): Promise<Reproduction | null> {
  if (!wrong) return tryAnswered(request, context, captured, null);
  const { asked, isThrown, text } = wrong;
  // That nothing was found the error itself says; whole records are made up.
  const isMadeUp = !isThrown && replacing.kind !== "borrowed" && !/^(?:null|undefined|\[\])$/.test(text);
  return tryAnswered(request, context, captured, {
    isThrown,
    isMadeUp,
    note: isThrown
      ? `\`${askedText(asked)}\` is replaced by one that throws what was captured`
      : `what \`${askedText(asked)}\` answered was not captured and follows from the error`,
  });
}

/** What something else than the application answers in a test. */
interface Answered {
  readonly isThrown: boolean;
  readonly isMadeUp: boolean;
  readonly note: string;
}

/** A request in a context in which something else answers so that the error comes about; null where it does not. */
export async function tryAnswered(
  request: ReproductionRequest,
  context: RenderContext,
  captured: Scenario,
  answered: Answered | null,
): Promise<Reproduction | null> {
  const isThrown = answered?.isThrown ?? false;
  const scenarios = [captured, ...request.scenarios.slice(1)].map((scenario) => once(scenario, isThrown));
  const [first] = scenarios;
  if (!first || !(await failsAlike(request, context, first))) return null;
  const { reproduction } = await tryContext({ ...request, scenarios }, context, first);
  if (!reproduction || !answered) return reproduction;
  return {
    ...reproduction,
    kind: "call",
    ...(answered.isMadeUp && { isDerived: true as const }),
    render: (wanted) => reproduction.render(wanted.map((scenario) => once(scenario, isThrown))),
    notes: [answered.note],
  };
}

/** A quick look, before anything is run that counts. */
async function failsAlike(
  request: ReproductionRequest,
  context: RenderContext,
  scenario: Scenario,
): Promise<boolean> {
  const signature = sourceSignature(request.investigation);
  const test = renderRequests(context, [scenario]);
  const id = test?.cases[0]?.id;
  if (!test || !id || !signature) return false;
  const run: TestRun = await runFileAgain(request, test);
  const results = resultsOf(run, id);
  return results.length > 0 && results.every((result) => failedAlike(result, signature));
}

/** What a replaced module throws it throws the first time: nothing has to be brought about by an earlier request. */
function once(scenario: Scenario, isThrown: boolean): Scenario {
  const { further, ...rest } = scenario;
  const last = further?.at(-1);
  return isThrown && last ? { ...rest, expectation: last.expectation } : scenario;
}

function refuse(sentence: string): NotReproduced {
  return { reproduced: false, reason: "unsupported", sentence, output: "" };
}
