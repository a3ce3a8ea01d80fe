import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice, runFileAgain, throwIfAborted } from "../run-file.ts";
import { resultsOf } from "../seen.ts";
import type { WrittenCall } from "./arrangement/written-call.ts";
import { type CallLevel, callLevels } from "./call-levels.ts";
import { callTest } from "./call-test.ts";
import { type JavascriptProject, javascriptProject } from "./project.ts";
import { failedAlike } from "./seen.ts";

/** Further ways in which the error is shown, for changes that the first one does not take. */
const MOST_OTHERS = 1;

/**
 * Calls the code of the trace from outside: as a program does it, with what a frame held, with arguments of calls that
 * the project makes, or with values that the error itself tells of.
 */
export const javascriptCallReproducer: Reproducer = {
  kind: "call",
  async reproduce(request) {
    const { investigation, toolchain } = request;
    if (toolchain.id !== "node" || !investigation.signature)
      return refuse("unsupported", "There is no function to call.");
    const project = javascriptProject(investigation, request.environment.detection);
    const { levels, obstacles } = callLevels(investigation, project);
    const shown: Reproduction[] = [];
    const tried: string[] = [];
    for (const level of levels) {
      throwIfAborted(request.signal);
      const call = await firstAlike(request, project, level);
      const outcome = call && (await tryCall(request, project, level, call));
      if (outcome) shown.push(outcome);
      else tried.push(`${level.topic.subject}: the call did not fail with this error`);
      // What was captured or stands in the program itself is the error; there is nothing to choose from.
      if (shown.length > MOST_OTHERS || (outcome && call.trust === "captured")) break;
    }
    const [first, ...others] = shown;
    if (first) return others.length > 0 ? { ...first, others } : first;
    const why = tried[0] ?? obstacles[0];
    return why
      ? refuse("not_reproduced", `No function of the trace could be called so that it fails alike (${why}).`)
      : refuse("unsupported", "There is no function of the project on the trace.");
  },
};

/** The first of several calls that fails with the captured error: those with the same surroundings are tried in one run. */
async function firstAlike(
  request: ReproductionRequest,
  project: JavascriptProject,
  { topic, style, calls }: CallLevel,
): Promise<WrittenCall | null> {
  const { signature } = request.investigation;
  if (calls.length <= 1 || !signature) return calls[0] ?? null;
  const groups = Map.groupBy(calls, ({ surroundings }) => surroundings.key);
  for (const group of groups.values()) {
    throwIfAborted(request.signal);
    const test = callTest(project, style, topic, group);
    const run = await runFileAgain(request, test);
    const index = test.cases.findIndex(({ id }) => {
      const results = resultsOf(run, id);
      return results.length > 0 && results.every((result) => failedAlike(result, signature));
    });
    const found = group[index];
    if (found) return found;
  }
  return null;
}

async function tryCall(
  request: ReproductionRequest,
  project: JavascriptProject,
  { topic, style }: CallLevel,
  call: WrittenCall,
): Promise<Reproduction | null> {
  const { signature } = request.investigation;
  const test = callTest(project, style, topic, [call]);
  const id = test.cases[0]?.id ?? "";
  if (!signature) return null;
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
    signature,
    render: () => test,
    variant: null,
    notes: ["asserts only that the captured error does not occur", ...noteOf(call)],
  };
}

function noteOf({ trust }: WrittenCall): string[] {
  switch (trust) {
    case "replayed":
      return ["runs what the program itself runs"];
    case "captured":
      return [];
    case "borrowed":
      return ["some values were not captured and are those of another call, or follow from the error"];
    case "derived":
      return ["some values were not captured and follow from the error"];
  }
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
