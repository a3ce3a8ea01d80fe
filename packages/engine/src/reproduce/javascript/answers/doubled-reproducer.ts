import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../../reproducer.ts";
import { throwIfAborted } from "../../run-file.ts";
import type { Scenario } from "../../scenario.ts";
import { guessedRequests } from "../guess/guessed-requests.ts";
import { javascriptProject } from "../project.ts";
import type { RenderContext } from "../render.ts";
import { handlerOf, testedContexts, withCredentials } from "../request-contexts.ts";
import { UNKNOWN } from "../request-reproducer.ts";
import { testStyle } from "../test-style.ts";
import { tryAnswered } from "./answered-reproducer.ts";
import { askedText } from "./asked-calls.ts";
import { type DoubledAnswer, doubledAnswers } from "./doubled-answers.ts";

const MOST_CONTEXTS = 3;
const MOST_GUESSED = 2;
const MOST_MILLISECONDS = 40_000;

/**
 * Sends the captured request to the application as the project's tests set it up, while a part that they hand in answers what
 * the error follows from: a database that is a parameter, a client that is a field.
 */
export const doubledReproducer: Reproducer = {
  kind: "request",
  async reproduce(request) {
    const { investigation, toolchain } = request;
    if (toolchain.id !== "node" || !investigation.signature) return refuse("There is no request to replay.");
    const project = javascriptProject(investigation, request.environment.detection);
    const handler = handlerOf(investigation, project);
    const captured = request.scenarios[0] ?? (handler && UNKNOWN);
    if (captured?.stimulus.kind !== "request") return refuse("There is no request to replay.");
    const style = testStyle(project, handler?.path ?? investigation.frames[0]?.path ?? "");
    const scenarios =
      captured === UNKNOWN
        ? guessedRequests(investigation, project, null, handler)
            .slice(0, MOST_GUESSED)
            .map((stimulus): Scenario => ({ ...captured, stimulus }))
        : [captured];
    const began = performance.now();
    for (const answer of doubledAnswers(investigation, project, style)) {
      const swapped = testedContexts(investigation, project, captured, answer.swapping).slice(
        0,
        MOST_CONTEXTS,
      );
      const contexts = captured === UNKNOWN ? swapped : withCredentials(request, project, captured, swapped);
      for (const context of contexts)
        for (const scenario of scenarios) {
          throwIfAborted(request.signal);
          if (performance.now() - began > MOST_MILLISECONDS) return refuse("There was no time left.");
          const found = await tryDoubled(request, bringing(context, answer), answer, scenario);
          if (found) return found;
        }
    }
    return refuse("No answer of a part that tests hand in was found with which the request fails alike.");
  },
};

function bringing(context: RenderContext, { imports }: DoubledAnswer): RenderContext {
  const { client } = context;
  return {
    ...context,
    client: { ...client, imports: (path) => [...imports(path), ...client.imports(path)] },
  };
}

async function tryDoubled(
  request: ReproductionRequest,
  context: RenderContext,
  { wrong, isOfFound }: DoubledAnswer,
  captured: Scenario,
): Promise<Reproduction | null> {
  const { asked, isThrown, text } = wrong;
  const isMadeUp = !isThrown && !isOfFound && !/^(?:null|undefined|\[\])$/.test(text);
  return tryAnswered(request, context, captured, {
    isThrown,
    isMadeUp,
    note: isThrown
      ? `\`${askedText(asked)}\` of the test throws what was captured`
      : `what \`${askedText(asked)}\` answered was not captured and follows from the error`,
  });
}

function refuse(sentence: string): NotReproduced {
  return { reproduced: false, reason: "unsupported", sentence, output: "" };
}
