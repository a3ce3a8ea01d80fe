import type { CapturedValue } from "@bugstack/event";
import type { FunctionSymbol } from "../../code/code-index.ts";
import type { TestRun } from "../../toolchains/toolchain.ts";
import { borrowedAttempts } from "../borrow/borrowed-attempts.ts";
import { djangoRequests } from "../borrow/django-request.ts";
import { asRead } from "../borrow/foreign-request.ts";
import { derivedAttempts } from "../derive/derived-attempts.ts";
import { environmentAttempts } from "../outside/environment-settings.ts";
import { fileTextAttempts } from "../outside/file-texts.ts";
import { type OutsideFailure, outsideFailure, underFailure } from "../outside/outside-failure.ts";
import { standardInputAttempts } from "../outside/standard-input.ts";
import { newTestPath, pathBehind } from "../python/place.ts";
import { type ProjectCode, preferredQuote, projectCode } from "../python/project-code.ts";
import { idOf, type WrittenCase, writeCases } from "../python/written-case.ts";
import { attemptsThrough } from "../replay/attempts-through.ts";
import { replayedAttempts } from "../replay/replayed-attempts.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { lookTwice } from "../run-file.ts";
import { loadingObstacle, resultsOf } from "../seen.ts";
import { type Attempt, explore, failsAlike, type Shown } from "./explore.ts";
import { type CallableFrame, framesToCall } from "./frames.ts";
import { reproductionOf, runsChange } from "./levels.ts";
import { commandLine, moduleAttempts, programAttempts, underCommandLine } from "./program-attempts.ts";
import type { RebuildContext } from "./rebuild-value.ts";
import { hasDatabase, plainTestStyle } from "./test-style.ts";
import { writeCall } from "./write-call.ts";

const MOST_FRAMES = 12;
/** So many scenarios of one error are kept, from the outermost and the innermost end. */
const MOST_LEVELS = 4;
/** So many ways that enter no function of the trace themselves are shown one by one. */
const MOST_ALONE = 2;

/** Calls the functions of the trace, the outermost that can be called first, with the arguments that their frames held. */
export const callReproducer: Reproducer = {
  kind: "call",
  async reproduce(request) {
    const ground = groundOf(request);
    if (!ground) return refuse("unsupported", "There are no captured values to call a function with.");
    const { project, frames, context } = ground;
    const calls = callsOf(request, context, frames);
    const failure = outsideFailure(request.investigation, context);
    const borrowed = borrowedAttempts(request, context, frames, failure);
    const folder = borrowed[0]?.folder ?? null;
    const near = borrowed.filter((attempt) => attempt.folder === folder);
    const asked = near.some(({ case: { act } }) => act.some((line) => line.startsWith("response = ")));
    const attempts = named([
      ...moduleAttempts(request, context),
      ...calls.attempts,
      ...(failure ? calls.attempts.map((attempt) => failing(attempt, failure)) : []),
      ...near,
      // Rows that the frames held are what the project's own tests do not prepare.
      ...djangoRequests(request, context).slice(0, asked ? -1 : undefined),
    ]);
    // What the attempts share, variables of the process among it, may keep one from showing the error; so may a caller.
    const alone = named([...calls.attempts, ...programAttempts(request, context)]);
    const path = pathFor(request, project, frames, folder);
    let run: TestRun | null = null;
    for (const tried of [
      () => attempts,
      () => alone,
      () => named(standardInputAttempts(request.investigation, context, alone)),
      () => named(replayedAttempts(request, context)),
      () =>
        named([
          ...environmentAttempts(request.investigation, context, calls.attempts),
          ...fileTextAttempts(request.investigation, context, calls.attempts),
        ]),
      () => named(derivedAttempts(request, context, frames)),
    ]) {
      const list = tried();
      if (list.length === 0) continue;
      const looked = await explore(request, project, folderOf(path), list);
      const shown = kept(looked.shown);
      const outcome = await confirm(request, project, placeOf(project, path, shown), shown);
      if (outcome.reproduction) return outcome.reproduction;
      // A call may have failed for what the program had filled before it in the same process: then the program alone shows it.
      // Of several ways some may have failed only for what those before them had left behind in the same process.
      // What was played first had nothing before it.
      const whole = looked.shown.filter(({ entry }) => entry === null);
      const apart = [...new Set([...whole.slice(-1), ...whole.slice(0, MOST_ALONE)])];
      for (const one of looked.shown.length > 1 ? apart : []) {
        const { reproduction } = await confirm(request, project, placeOf(project, path, [one]), [one]);
        if (reproduction) return reproduction;
      }
      run = outcome.run ?? looked.run;
      if (loadingObstacle(looked.run)?.isEnvironment) break;
    }
    return notReproduced(calls.obstacles, { run, isCaptured: attempts.length > 0 || alone.length > 0 });
  },
  async reproduceThrough(request, edits) {
    const ground = groundOf(request);
    if (!ground) return null;
    const { project, frames, context } = ground;
    const path = pathFor(request, project, frames, null);
    const attempts = named(attemptsThrough(request, context, frames, edits));
    if (attempts.length === 0) return null;
    const looked = await explore(request, project, folderOf(path), attempts);
    const { code } = request.investigation;
    const through = looked.shown.filter((level) => runsChange(code, level, edits));
    return (await confirm(request, project, path, kept(through))).reproduction;
  },
};

/** What tests fill that others share must not meet those: they come behind them. */
function placeOf(project: ProjectCode, path: string, attempts: readonly Attempt[]): string {
  return attempts.some(({ leavesState }) => leavesState) ? pathBehind(project, path) : path;
}

/** The same call while what it calls outside of the program fails as it did. */
function failing(attempt: Attempt, failure: OutsideFailure): Attempt {
  return { ...attempt, isFaithful: false, case: underFailure(attempt.case, failure) };
}

interface CallGround {
  readonly project: ProjectCode;
  readonly frames: readonly CallableFrame[];
  readonly context: RebuildContext;
}

/** What all calls of an error rest on; null where nothing was captured. */
function groundOf(request: ReproductionRequest): CallGround | null {
  const { investigation, toolchain } = request;
  const { event, signature } = investigation;
  if (!event || !signature || toolchain.id !== "python") return null;
  const project = projectCode(investigation, request.environment.importPaths ?? []);
  const frames = framesToCall(investigation).slice(-MOST_FRAMES);
  const quote = preferredQuote(project.testFiles.length > 0 ? project.testFiles : project.files);
  const context: RebuildContext = {
    project,
    quote,
    isRepr: /^sentry\./.test(event.sdk?.name ?? ""),
    known: heldValues(frames),
    request: event.request && asRead(event.request, investigation),
    reads: membersIn(frames.at(-1)?.frame.frame.contextLine ?? ""),
    hasDatabase: hasDatabase(request, project),
  };
  return { project, frames, context };
}

function membersIn(line: string): ReadonlySet<string> {
  return new Set([...line.matchAll(/\.([A-Za-z_]\w*)/g)].map(([, name = ""]) => name));
}

/** What the frames held, by name; of two that have the same name the one further in. */
function heldValues(frames: readonly CallableFrame[]): ReadonlyMap<string, CapturedValue> {
  return new Map(frames.flatMap(({ frame }) => Object.entries(frame.frame.locals ?? {})));
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** Each attempt under a name of its own. */
function named<One extends Attempt>(attempts: readonly One[]): readonly One[] {
  const taken = new Set<string>();
  return attempts.map((attempt) => {
    const wanted = attempt.case.name;
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}_${count}`;
    taken.add(name);
    return { ...attempt, case: { ...attempt.case, name } };
  });
}

function callsOf(
  request: ReproductionRequest,
  context: RebuildContext,
  frames: readonly CallableFrame[],
): { readonly attempts: readonly Attempt[]; readonly obstacles: readonly string[] } {
  const obstacles: string[] = [];
  const attempts: Attempt[] = [];
  for (const entry of frames) {
    const { symbol } = entry;
    const call = writeCall(context, entry);
    if ("obstacle" in call) {
      obstacles.push(`${symbol.qualifiedName}: ${call.obstacle}`);
      continue;
    }
    const argv = readsCommandLine(context.project, symbol) ? commandLine(request) : null;
    const act = argv ? underCommandLine(argv, call.lines, context) : { lines: call.lines, imports: [] };
    const style = plainTestStyle(request, context.project, symbol);
    const name = `test_${symbol.name.replace(/^_+|_+$/g, "")}_with_the_captured_values`;
    const written: WrittenCase = {
      ...style,
      name,
      isAsync: false,
      arrange: [],
      act: act.lines,
      assert: call.assert,
      imports: [...style.imports, ...call.imports, ...act.imports],
      raises: null,
    };
    attempts.push({ entry, case: written, isFaithful: call.isFaithful });
  }
  return { attempts, obstacles };
}

/** Whether a function, or the module it stands in, takes the words of the command line. */
function readsCommandLine(project: ProjectCode, { node, path }: FunctionSymbol): boolean {
  // `parse_args(argv)` of `def main(argv=None)` reads them too.
  const reads = /\bsys\.argv\b|\bparse_(?:known_)?args\(\s*(?:argv|args)?\s*\)/;
  return (
    reads.test(node.text) ||
    (/ArgumentParser|sys\.argv/.test(project.code.file(path)?.text ?? "") &&
      /\bparse\w*\(\s*(?:argv|args)?\s*\)/.test(node.text))
  );
}

/** Beside the project's tests, named after the innermost function. */
function pathFor(
  { environment: { detection } }: ReproductionRequest,
  project: ProjectCode,
  frames: readonly CallableFrame[],
  folder: string | null,
): string {
  const innermost = frames.at(-1)?.symbol;
  const file = innermost?.path ?? "";
  return newTestPath(project, {
    folder,
    area: file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, ""),
    topic: innermost?.name ?? "",
    testPaths: detection.testPaths,
    root: detection.root,
  });
}

/** One scenario for each function that is entered, the outermost first; a few from either end where there are many. */
function kept(shown: readonly Shown[]): readonly Shown[] {
  const entered = (one: Shown) => `${one.stack[0]?.path}#${one.stack[0]?.startLine}`;
  const best = new Map<string, Shown>();
  for (const one of shown) {
    const known = best.get(entered(one));
    if (!known || (one.isFaithful && !known.isFaithful)) best.set(entered(one), one);
  }
  for (const [key, one] of best) {
    const other = shown.find((item) => item !== one && entered(item) === key && item.part === one.part);
    if (one.part !== undefined && other) best.set(key, { ...one, other: other.case });
  }
  const levels = [...best.values()].toSorted((left, right) => right.stack.length - left.stack.length);
  const chosen =
    levels.length <= MOST_LEVELS
      ? levels
      : [...levels.slice(0, MOST_LEVELS / 2), ...levels.slice(-MOST_LEVELS / 2)];
  // What was one of many in the look around may be the only one of its name here.
  return named(
    chosen.map((one) => ({ ...one, case: { ...one.case, name: one.case.name.replace(/(?:_\d+)+$/, "") } })),
  );
}

/** Looks twice at what was seen to fail; what fails so both times is a level of the reproduction. */
async function confirm(
  request: ReproductionRequest,
  project: ProjectCode,
  path: string,
  shown: readonly Shown[],
): Promise<{ reproduction: Reproduction | null; run: TestRun | null }> {
  const { signature } = request.investigation;
  if (shown.length === 0 || !signature) return { reproduction: null, run: null };
  const test = writeCases(
    { project, path },
    shown.map((level) => level.case),
  );
  const alike = (run: TestRun) =>
    shown.filter((level) => {
      const results = resultsOf(run, idOf(path, level.case));
      return results.length > 0 && results.every((result) => failsAlike(result, signature, path));
    });
  const { shown: runs, last } = await lookTwice(request, { test, shows: (run) => alike(run).length > 0 });
  const levels = runs ? alike(runs[0]).filter((level) => alike(runs[1]).includes(level)) : [];
  if (!runs || levels.length === 0) return { reproduction: null, run: last };
  return {
    reproduction: reproductionOf({ request, project, path, levels, before: runs, kind: "call" }),
    run: last,
  };
}

/** With what was captured, where that could be tried; what only follows from the error shows no more than that it does not. */
function notReproduced(
  obstacles: readonly string[],
  { run, isCaptured }: { readonly run: TestRun | null; readonly isCaptured: boolean },
): NotReproduced {
  const loading = run && loadingObstacle(run);
  if (loading?.isEnvironment) {
    return {
      reproduced: false,
      reason: "environment_failed",
      sentence: loading.sentence,
      output: run?.output ?? "",
    };
  }
  const output = run?.output ?? "";
  // Nothing was called where the runner itself did not start.
  if (loading && run?.tests.length === 0)
    return { reproduced: false, reason: "not_reproduced", sentence: loading.sentence, output };
  if (run && isCaptured) {
    const sentence = "Called with the captured values, the function did not fail with this error.";
    return { reproduced: false, reason: "not_reproduced", sentence, output };
  }
  const first = obstacles.at(-1);
  if (run) {
    const why = first ? ` Those captured could not be made again: ${first}.` : "";
    const sentence = `Called with values that follow from the error and the code, the functions of the trace did not fail with this error.${why}`;
    return { reproduced: false, reason: "not_reproduced", sentence, output };
  }
  return first
    ? refuse("not_reproduced", `No function of the trace could be called again: ${first}.`)
    : refuse("unsupported", "The event holds no captured values of the project's functions.");
}

function refuse(reason: NotReproduced["reason"], sentence: string): NotReproduced {
  return { reproduced: false, reason, sentence, output: "" };
}
