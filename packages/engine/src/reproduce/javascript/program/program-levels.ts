import type { Investigation } from "../../../investigation.ts";
import { type OwnFrame, runsAtOnce } from "../arrangement/entries.ts";
import { programRun } from "../arrangement/program-run.ts";
import type { WrittenCall } from "../arrangement/written-call.ts";
import type { CallLevel } from "../call-levels.ts";
import type { JavascriptProject } from "../project.ts";
import { type TestStyle, testStyle } from "../test-style.ts";
import { childRun, plainRun } from "./child-run.ts";
import { commandLines } from "./command-line.ts";
import { readsCommandLine, withWords } from "./given-words.ts";
import { loadingPrograms } from "./loading-programs.ts";
import { toldSettings } from "./told-environment.ts";

/** Errors that a module has in Node, and not under runners that give it what Node does not. */
const HIDDEN =
  /__dirname|__filename|\b(?:require|module|exports) is not defined|does not provide an export|Named export|Cannot find (?:module|package)|require\(\) (?:of|cannot)|import\.meta|Cannot use import statement|Unexpected token 'export'|before initialization|is not a (?:function|constructor)|needs an import attribute|Directory import|Unknown file extension/;
const MOST_PLAIN = 4;
const MOST_LATER = 2;
const MOST_LATER_LINES = 4;

/** A call that a program makes, with each command line that it may have been run with. */
export function givenWords(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
  program: string,
  call: WrittenCall,
): readonly WrittenCall[] {
  if (!readsCommandLine(call)) return [call];
  const made = commandLines(investigation, project, program).map((line) =>
    withWords(call, style, program, line),
  );
  return made.length > 0 ? made : [call];
}

/** The program that the outermost frame belongs to, or those that load the module that failed, as they are run. */
export function programLevels(
  investigation: Investigation,
  project: JavascriptProject,
  own: readonly OwnFrame[],
): CallLevel[] {
  const [first] = own;
  if (!first) return [];
  const level = (path: string, calls: readonly WrittenCall[]): CallLevel => ({
    topic: { path, topic: "run", subject: "the program" },
    style: testStyle(project, path),
    calls,
  });
  const { path } = first.file;
  if (first.symbol) return isUncaught(investigation) ? laterLevels(investigation, project, first, level) : [];
  const style = testStyle(project, path);
  const lines = commandLines(investigation, project, path);
  if (lines.length > 0)
    return [
      level(
        path,
        lines.map((line) => childRun(project, style, path, line)),
      ),
    ];
  const run = programRun(project, style, first);
  const levels = run ? [level(path, [run])] : [];
  if (own.some(({ symbol }) => symbol)) return levels;
  for (const program of loadingPrograms(project, path)) {
    const other = testStyle(project, program.path);
    const given = commandLines(investigation, project, program.path);
    const loaded = programRun(project, other, { ...first, file: program });
    if (given.length > 0)
      levels.push(
        level(
          program.path,
          given.map((line) => childRun(project, other, program.path, line)),
        ),
      );
    else if (loaded && !(runsAtOnce(program) && /\.listen\(|\bserve\(/.test(program.text)))
      levels.push(level(program.path, [loaded]));
  }
  return levels;
}

const MOST_SET_LINES = 3;

/**
 * The programs on the trace, or those that load what failed, under a variable of the environment by which the code goes
 * another way: the last to be tried, since nothing of it was captured. Servers are left out.
 */
export function settingLevels(
  investigation: Investigation,
  project: JavascriptProject,
  own: readonly OwnFrame[],
): CallLevel[] {
  const [first] = own;
  if (!first || investigation.event?.request) return [];
  const settings = toldSettings(
    project,
    own.map(({ file }) => file.path),
  );
  if (settings.length === 0) return [];
  const programs = (first.symbol ? [] : [first.file])
    .concat(loadingPrograms(project, first.file.path).filter((file) => runsAtOnce(file)))
    .filter(({ isTest, text }) => !isTest && !/\.listen\(|\bserve\(/.test(text));
  return programs.slice(0, MOST_LATER).flatMap(({ path }) => {
    const style = testStyle(project, path);
    const given = commandLines(investigation, project, path).slice(0, MOST_SET_LINES);
    const lines = given.length > 0 ? given : [{ words: [], isCaptured: false }];
    const calls = settings.flatMap((setting) =>
      lines.map((line) => childRun(project, style, path, line, setting)),
    );
    return [{ topic: { path, topic: "run", subject: "the program" }, style, calls }];
  });
}

/**
 * What a timer, an event or an answer that is waited for calls has no program on its trace: the programs that load the
 * module are run until they fail. Servers are left out: without requests they do nothing, and without end.
 */
function laterLevels(
  investigation: Investigation,
  project: JavascriptProject,
  { file }: OwnFrame,
  level: (path: string, calls: readonly WrittenCall[]) => CallLevel,
): CallLevel[] {
  const programs = [file, ...loadingPrograms(project, file.path)].filter(
    (program) => runsAtOnce(program) && !program.isTest && !/\.listen\(|\bserve\(/.test(program.text),
  );
  return programs.slice(0, MOST_LATER).map((program) => {
    const given = commandLines(investigation, project, program.path);
    const lines = given.length > 0 ? given : [{ words: [], isCaptured: true }];
    const style = testStyle(project, program.path);
    return level(
      program.path,
      lines.slice(0, MOST_LATER_LINES).map((line) => childRun(project, style, program.path, line)),
    );
  });
}

/** Whether an error ended the process, or would have, outside of any request: nobody waited for the code that failed. */
function isUncaught({ event }: Investigation): boolean {
  const last = event?.exceptions.at(-1);
  const outermost = last?.frames[0];
  const isLater =
    /^node:(?:internal\/timers|events)$/.test(outermost?.absolutePath ?? outermost?.path ?? "") ||
    /\b(?:listOnTimeout|processTimers|processImmediate|emit)$/.test(outermost?.function ?? "");
  const type = last?.mechanism?.type ?? "";
  return !event?.request && (isLater || /uncaughtexception|unhandledrejection/i.test(type));
}

/** The likeliest calls once more, in a process of Node without the runner, where the runner may hide the error. */
export function plainLevels(
  { event }: Investigation,
  project: JavascriptProject,
  levels: readonly CallLevel[],
): CallLevel[] {
  const message = event?.exceptions.at(-1)?.value ?? "";
  if (!HIDDEN.test(message) || !/^(?:vitest|jest)$/.test(project.framework)) return [];
  return levels.slice(0, MOST_PLAIN).flatMap((level) => {
    const calls = level.calls
      .slice(0, MOST_PLAIN)
      .flatMap((call) => plainRun(project, level.style, level.topic.path, call) ?? []);
    return calls.length > 0 ? [{ ...level, calls }] : [];
  });
}
