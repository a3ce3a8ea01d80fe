import type { TestRun } from "../../../toolchains/toolchain.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../../reproducer.ts";
import { lookTwice, throwIfAborted } from "../../run-file.ts";
import type { Expectation, NewTest } from "../../scenario.ts";
import { resultsOf } from "../../seen.ts";
import { withTestFile } from "../../workspace-file.ts";
import { hintsOf } from "../changed/changed-levels.ts";
import { javascriptProject } from "../project.ts";
import { failedAlike, sourceSignature } from "../seen.ts";
import { testStyle } from "../test-style.ts";
import { type Scene, scenesOf } from "./altered-scenes.ts";
import { manyScenes, oneScene } from "./altered-test.ts";
import { laterScenes } from "./later.ts";
import { testedActs } from "./tested-acts.ts";

const SECONDS = 40;
const TEST_SECONDS = 6;
const MOST_SHOWN = 3;
/** No further test of the project is looked at after so long. */
const MOST_MILLISECONDS = 12_000;

/**
 * Sends a request that a test of the project sends to the route that failed, while one thing that the test sets up is
 * otherwise: a row that is not there, another value, nothing. What production had stored was not captured; the tests set up
 * the same things, with values with which all goes well.
 */
export const alteredReproducer: Reproducer = {
  kind: "call",
  async reproduce(request) {
    const { investigation, toolchain, environment } = request;
    const asked = investigation.event?.request;
    const signature = sourceSignature(investigation);
    if (toolchain.id !== "node" || !asked?.path || !signature)
      return refuse("There is no request to replay.");
    const project = javascriptProject(investigation, environment.detection);
    const hints = hintsOf(investigation);
    const began = performance.now();
    for (const tested of testedActs(project, { method: asked.method ?? "GET", path: asked.path })) {
      throwIfAborted(request.signal);
      const style = testStyle(project, tested.file.path);
      if (performance.now() - began > MOST_MILLISECONDS) break;
      const [whole, ...altered] = scenesOf(tested, hints, style.semicolon ? ";" : "");
      const later = laterScenes(investigation, project.framework, tested, whole, style);
      const scenes = [whole, ...later, ...altered];
      const many = manyScenes(project, style, tested, scenes);
      const run = await lookAround(request, many);
      const results = many.cases.map(({ id }) => resultsOf(run, id));
      // As the project has it, the test passes, or shows the error itself: only then does a change show anything.
      const isSound = results[0]?.every((one) => one.outcome === "passed" || failedAlike(one, signature));
      if (!results[0]?.length || !isSound) continue;
      const shown = scenes.filter(
        (_, index) =>
          (results[index]?.length ?? 0) > 0 && results[index]?.every((one) => failedAlike(one, signature)),
      );
      const found: Reproduction[] = [];
      for (const scene of distinct(shown).slice(0, MOST_SHOWN)) {
        const made = await confirmed(request, (expected) =>
          oneScene(project, style, tested, scene, expected),
        );
        if (made) found.push(made);
      }
      const [first, ...others] = found;
      if (first) return others.length > 0 ? { ...first, others } : first;
    }
    return refuse("No test of the project fails so where what it sets up is otherwise.");
  },
};

/** One of those that are otherwise in the same statement. */
function distinct(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.filter(({ place }, index) => scenes.findIndex((other) => other.place === place) === index);
}

function lookAround(request: ReproductionRequest, test: NewTest): Promise<TestRun> {
  const { workspace, environment, toolchain, signal } = request;
  const wanted = {
    selectors: [test.path],
    observe: true,
    seconds: SECONDS,
    testSeconds: TEST_SECONDS,
    signal,
  };
  if (request.again) return request.again(test, wanted);
  return withTestFile(workspace, test, () => toolchain.runTests(workspace, environment, wanted));
}

async function confirmed(
  request: ReproductionRequest,
  testOf: (expected: Expectation) => NewTest,
): Promise<Reproduction | null> {
  const nothingBreaks = { kind: "no_error", below: 500 } as const;
  const test = testOf(request.scenarios[0]?.expectation ?? nothingBreaks);
  const signature = sourceSignature(request.investigation);
  const id = test.cases[0]?.id;
  if (!signature || !id) return null;
  const { shown } = await lookTwice(request, {
    test,
    shows(run) {
      const results = resultsOf(run, id);
      return results.length > 0 && results.every((result) => failedAlike(result, signature));
    },
  });
  if (!shown) return null;
  return {
    reproduced: true,
    kind: "call",
    test,
    proving: [id],
    before: shown,
    signature: request.investigation.signature ?? signature,
    // What a candidate has to answer is what its own scenarios expect.
    render: (wanted) => testOf(wanted.find(({ role }) => role === "proving")?.expectation ?? nothingBreaks),
    variant: null,
    notes: ["what was stored was not captured: a test of the project sets it up, with one thing otherwise"],
    isDerived: true,
  };
}

function refuse(sentence: string): NotReproduced {
  return { reproduced: false, reason: "unsupported", sentence, output: "" };
}
