import { traceOrigin } from "../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../investigation.ts";
import type { CandidateEdit } from "../../propose/candidate.ts";
import type { TestRun } from "../../toolchains/toolchain.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice, runFileAgain, throwIfAborted } from "../run-file.ts";
import { loadingObstacle, resultsOf } from "../seen.ts";
import type { WrittenCall } from "./arrangement/written-call.ts";
import { type CallLevel, callLevels } from "./call-levels.ts";
import { callTest } from "./call-test.ts";
import { houseRefusal } from "./house-refusal.ts";
import { type MakingPlace, producerLevels } from "./producer/producer-levels.ts";
import { firstThrough } from "./producer/through.ts";
import { refusedRun } from "./program/refused-run.ts";
import { type JavascriptProject, javascriptProject } from "./project.ts";
import { failedAlike, sourceSignature } from "./seen.ts";

/** Further ways in which the error is shown, for changes that the first one does not take. */
const MOST_OTHERS = 1;
const MOST_ORIGINS = 3;
const MOST_ALIKE = 3;
const MOST_MILLISECONDS = 60_000;

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
    const began = performance.now();
    const isLate = (limit: number) => performance.now() - began > limit;
    for (const level of levels) {
      throwIfAborted(request.signal);
      // The gate needs its time as well.
      if (isLate(MOST_MILLISECONDS) || (shown.length > 0 && isLate(MOST_MILLISECONDS / 3))) break;
      let outcome: Reproduction | null = null;
      let call: WrittenCall | null = null;
      for await (const one of callsAlike(request, project, level)) {
        call = one;
        outcome = await tryCall(request, project, level, one, (sentence) => tried.unshift(sentence));
        if (outcome || isLate(MOST_MILLISECONDS)) break;
      }
      if (outcome) shown.push(outcome);
      else tried.push(`${level.topic.subject}: the call did not fail with this error`);
      // What was captured or stands in the program itself is the error; there is nothing to choose from.
      if (shown.length > MOST_OTHERS || (outcome && call?.trust === "captured")) break;
    }
    const [first, ...others] = shown;
    if (first) return others.length > 0 ? { ...first, others } : first;
    const made = isLate(MOST_MILLISECONDS / 2) ? null : await madeBy(request, originsOf(investigation), null);
    if (made) return made;
    const why = tried[0] ?? obstacles[0];
    return why
      ? refuse("not_reproduced", `No function of the trace could be called so that it fails alike (${why}).`)
      : refuse("unsupported", "There is no function of the project on the trace.");
  },
  async reproduceThrough(request, edits) {
    if (request.toolchain.id !== "node" || !request.investigation.signature) return null;
    return madeBy(request, edits, edits);
  },
};

/** The places at which the wrong value may have been made. */
function originsOf(investigation: Investigation): MakingPlace[] {
  return traceOrigin(investigation)
    .slice(0, MOST_ORIGINS)
    .flatMap(({ path, places }) => {
      const place = places.at(-1);
      const file = place?.path === path ? investigation.code.file(path) : null;
      if (!place || !file) return [];
      const { startIndex, endIndex } = place.node;
      return [{ path, start: file.byteOffset(startIndex), end: file.byteOffset(endIndex) }];
    });
}

/** A test in which the code at some places makes the wrong value; with a change, one that passes on the changed code. */
async function madeBy(
  request: ReproductionRequest,
  places: readonly MakingPlace[],
  edits: readonly CandidateEdit[] | null,
): Promise<Reproduction | null> {
  const project = javascriptProject(request.investigation, request.environment.detection);
  const began = performance.now();
  for (const level of producerLevels(request.investigation, project, places)) {
    if (performance.now() - began > MOST_MILLISECONDS) return null;
    const call = await firstThrough(request, project, level, edits);
    const made = call && (await tryCall(request, project, level, call, () => {}));
    if (made) return made;
  }
  return null;
}

/**
 * Of several calls those that fail with the captured error: those with the same surroundings are tried in one run. One that
 * fails there may do so over what the one before it left behind, so that there may have to be others.
 */
async function* callsAlike(
  request: ReproductionRequest,
  project: JavascriptProject,
  { topic, style, calls }: CallLevel,
): AsyncGenerator<WrittenCall> {
  const signature = sourceSignature(request.investigation);
  if (calls.length <= 1 || !signature) {
    yield* calls.slice(0, 1);
    return;
  }
  let count = 0;
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
    if (!found) continue;
    yield found;
    count += 1;
    if (count >= MOST_ALIKE) return;
  }
}

async function tryCall(
  request: ReproductionRequest,
  project: JavascriptProject,
  level: CallLevel,
  call: WrittenCall,
  onObstacle: (sentence: string) => void,
): Promise<Reproduction | null> {
  const { topic, style } = level;
  const signature = sourceSignature(request.investigation);
  const test = callTest(project, style, topic, [call]);
  const id = test.cases[0]?.id ?? "";
  if (!signature) return null;
  const { shown, last } = await lookTwice(request, {
    test,
    shows(run) {
      const results = resultsOf(run, id);
      return results.length > 0 && results.every((result) => failedAlike(result, signature));
    },
  });
  if (!shown) {
    // Nothing was called where the runner itself did not start.
    const obstacle = last.tests.length === 0 ? loadingObstacle(last) : null;
    if (obstacle) onObstacle(obstacle.sentence);
    return null;
  }
  const made: Reproduction = {
    reproduced: true,
    kind: "call",
    test,
    proving: [id],
    before: shown,
    signature: request.investigation.signature ?? signature,
    render: () => test,
    variant: null,
    notes: ["asserts only that the captured error does not occur", ...noteOf(call)],
    ...(call.trust === "derived" && { isDerived: true }),
  };
  const fitting: Reproduction = {
    ...made,
    fitTo: () => fitting,
    accepting: (run) => accepted(request, project, level, call, fitting, run),
  };
  return fitting;
}

/** The same reproduction with the refusal expected in which a run on the changed code ended. */
function accepted(
  { investigation }: ReproductionRequest,
  project: JavascriptProject,
  { topic, style }: CallLevel,
  call: WrittenCall,
  made: Reproduction,
  run: TestRun,
): Reproduction | null {
  const failure = resultsOf(run, made.proving[0] ?? "")[0]?.failure?.exceptions.at(-1);
  const refusal =
    failure &&
    (houseRefusal(investigation.code, failure) ??
      (call.surroundings.key === "child" ? refusedRun(investigation, failure.message) : null));
  if (!refusal) return null;
  const test = callTest(project, style, topic, [call], refusal);
  const ids = test.cases.map(({ id }) => id);
  const before = made.before.map((one) => renamed(one, made.proving, ids));
  return {
    ...made,
    test,
    proving: ids,
    before,
    render: () => test,
    notes: [`asserts that the call is refused with ${refusal.name}, which the project answers`],
  };
}

/** A run of the same call under the names of the tests that stand for it now: on the old code both fail alike. */
function renamed(run: TestRun, from: readonly string[], to: readonly string[]): TestRun {
  const tests = run.tests.map((test) => {
    const index = from.indexOf(test.id);
    return index < 0 ? test : { ...test, id: to[index] ?? test.id };
  });
  return { ...run, tests };
}

function noteOf({ trust }: WrittenCall): string[] {
  switch (trust) {
    case "replayed":
      return ["runs what the program itself runs"];
    case "captured":
      return [];
    case "guided":
      return ["runs what the program itself runs, with a command line that follows from its code"];
    case "borrowed":
      return ["some values were not captured and are those of another call, or follow from the error"];
    case "derived":
      return ["some values were not captured and follow from the error"];
  }
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
