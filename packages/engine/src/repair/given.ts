import { type CanonicalEvent, type Frame, readSentryEvent } from "@bugstack/event";
import { isTestPath } from "../code/list-sources.ts";
import { startLineOf } from "../code/nodes.ts";
import type { DiagnosisWithCause, Suspect } from "../diagnose/diagnosis.ts";
import { type FailurePlace, type Spectrum, spectrumOf, spectrumSuspects } from "../diagnose/spectrum.ts";
import type { Investigation } from "../investigation.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type {
  ObservedException,
  ObservedFrame,
  TestFailure,
  TestResult,
  TestRun,
} from "../toolchains/toolchain.ts";
import { testsOnly } from "../verify/overlay.ts";
import type { PreparedGround } from "./ground.ts";

const MOST_WATCHED_FILES = 300;
const WATCH_SECONDS = 60;
/** Processor time that one watched test may take. */
const TEST_SECONDS = 1;
const MOST_SUSPECTS = 10;
const UNKNOWN_SCORE = 0.3;

/**
 * What a failing test raised, as an event, so that it is diagnosed like an error of production. Null when the runner
 * told no exception.
 */
export function eventOfFailure(
  reproduction: Reproduction,
  platform: "python" | "node",
): CanonicalEvent | null {
  const exceptions = failureOf(reproduction)?.exceptions ?? [];
  if (exceptions.length === 0) return null;
  const event = readSentryEvent({ platform });
  return {
    ...event,
    kind: "error",
    exceptions: exceptions.map((exception) => ({
      type: exception.type,
      module: exception.module,
      value: exception.message,
      mechanism: null,
      frames: framesOf(exception).map(frameOf),
      relation: exception.relation ?? null,
    })),
  };
}

function failureOf({ before, proving }: Reproduction): TestFailure | null {
  const failing = before.at(-1)?.tests.find((test) => proving.includes(test.id) && test.failure !== null);
  return failing?.failure ?? null;
}

function framesOf(exception: ObservedException): readonly ObservedFrame[] {
  if (exception.frames && exception.frames.length > 0) return exception.frames;
  const { path, module, function: name, line, statement } = exception;
  return path === null
    ? []
    : [{ path, module, function: name, line, column: null, endColumn: null, statement }];
}

function frameOf({ path, module, function: name, line, column, statement }: ObservedFrame): Frame {
  return {
    path,
    absolutePath: null,
    module,
    function: name,
    line,
    column,
    endLine: null,
    endColumn: null,
    contextLine: statement,
    preContext: [],
    postContext: [],
    inApp: path !== null,
    locals: null,
  };
}

/** Source files of which it is worth knowing what tests in these files execute. */
export function filesToWatch(
  { investigation }: Pick<PreparedGround, "investigation">,
  tests: readonly string[],
) {
  return sourcesBelow(investigation, [...new Set(tests.map(pathOf))]);
}

/**
 * Which lines the failing tests and those beside them execute, from a run that was watched, else from one more. Null
 * where the runner cannot tell, or does not finish.
 */
export async function watchTests(
  ground: PreparedGround,
  reproduction: Reproduction,
): Promise<Spectrum | null> {
  const { proving, before } = reproduction;
  const watched = before.find((run) => run.tests.some((test) => test.coverage !== null));
  const own = watched ?? (await watchOnce(ground, reproduction));
  if (!own) return null;
  const run = { ...own, tests: [...own.tests, ...(await watchOthers(ground, reproduction, own))] };
  const spectrum = spectrumOf(run, new Set(proving), failurePlaces(reproduction));
  return spectrum.lines.length > 0 ? spectrum : null;
}

async function watchOnce(ground: PreparedGround, { test, proving }: Reproduction): Promise<TestRun | null> {
  const coverage = filesToWatch(ground, proving);
  if (coverage.length === 0) return null;
  return ground.trials.run(testsOnly(test ? [test] : []), {
    selectors: [...new Set(proving.map(pathOf))],
    coverage,
    seconds: WATCH_SECONDS,
    testSeconds: TEST_SECONDS,
  });
}

/** A failing test with fewer passing ones beside it says too little by what they execute: everything is suspected alike. */
const FEWEST_PASSING = 6;
const MOST_OTHER_FILES = 16;
const OTHERS_SECONDS = 20;

/** Passing tests of other files that load the same code, where the file of a failing test has hardly any. */
async function watchOthers(
  ground: PreparedGround,
  { test, proving }: Reproduction,
  own: TestRun,
): Promise<readonly TestResult[]> {
  const passing = own.tests.filter(({ outcome, coverage }) => outcome === "passed" && coverage !== null);
  if (passing.length >= FEWEST_PASSING) return [];
  const coverage = filesToWatch(ground, proving);
  const selectors = testFilesBeside(ground.investigation, [...new Set(proving.map(pathOf))], coverage);
  if (coverage.length === 0 || selectors.length === 0) return [];
  const run = await ground.trials
    .run(testsOnly(test ? [test] : []), {
      ...{ selectors, coverage, seconds: OTHERS_SECONDS, testSeconds: TEST_SECONDS },
    })
    .catch(() => null);
  return run?.tests.filter(({ outcome }) => outcome === "passed") ?? [];
}

/** Test files that load some of the sources, those nearest in the tree first. */
function testFilesBeside(
  { code }: Investigation,
  files: readonly string[],
  sources: readonly string[],
): readonly string[] {
  const [first = ""] = files;
  const wanted = new Set(sources);
  const extension = first.slice(first.lastIndexOf("."));
  const found = code.paths.filter(
    (path) =>
      isTestPath(path) &&
      isTestFile(path) &&
      path.endsWith(extension) &&
      !files.includes(path) &&
      loads(path, wanted, code),
  );
  const near = (path: string) => commonFolders(path, first);
  return found.toSorted((left, right) => near(right) - near(left)).slice(0, MOST_OTHER_FILES);
}

/** Whether a file of a test folder holds tests itself, as far as its name tells. */
function isTestFile(path: string): boolean {
  return !/(?:^|\/)(?:conftest|__init__|setup|utils?|helpers?)\.\w+$|(?:^|\/)(?:fixtures?|support|helpers?|data)\//.test(
    path,
  );
}

/** Whether a file loads one of the sources itself, or a file of tests that does. */
function loads(path: string, sources: ReadonlySet<string>, code: Investigation["code"]): boolean {
  return code
    .importsOf(path)
    .some((one) => sources.has(one) || code.importsOf(one).some((further) => sources.has(further)));
}

function commonFolders(left: string, right: string): number {
  const [own, other] = [left.split("/").slice(0, -1), right.split("/").slice(0, -1)];
  const apart = own.findIndex((part, depth) => part !== other[depth]);
  return apart < 0 ? own.length : apart;
}

function pathOf(id: string): string {
  return id.split("::")[0] ?? id;
}

/** Source files that these files import, directly or through others, nearest first; all when they import none that is known. */
function sourcesBelow({ code }: Investigation, files: readonly string[]): readonly string[] {
  const isSource = (path: string) =>
    code.paths.includes(path) && !/(?:^|\/)(?:test_[^/]*|conftest)\.py$/.test(path);
  const seen = new Set(files);
  const pending = [...files];
  const found: string[] = [];
  for (
    let path = pending.shift();
    path !== undefined && found.length < MOST_WATCHED_FILES;
    path = pending.shift()
  ) {
    for (const next of code.importsOf(path)) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
      if (isSource(next) && !files.includes(next)) found.push(next);
    }
  }
  const all = found.length > 0 ? found : code.paths.filter((path) => !isTestPath(path));
  return all.slice(0, MOST_WATCHED_FILES);
}

/** Lines of the frames of a failure in the project, innermost first. */
function failurePlaces(reproduction: Reproduction): FailurePlace[] {
  const exceptions = failureOf(reproduction)?.exceptions ?? [];
  return exceptions.toReversed().flatMap((exception) =>
    framesOf(exception)
      .toReversed()
      .flatMap(({ path, line }) => (path === null || line === null ? [] : [{ path, line }])),
  );
}

/** The diagnosis with the places that the spectrum makes suspicious; places in tests are none. */
export function withSpectrum(
  diagnosis: DiagnosisWithCause,
  spectrum: Spectrum | null,
  { code }: Investigation,
  given: readonly string[],
): DiagnosisWithCause {
  const files = new Set(given.map(pathOf));
  const own = diagnosis.suspects.filter(({ path }) => !files.has(path));
  const watched = spectrum ? spectrumSuspects(spectrum, code) : [];
  const known = new Set(own.map(({ path, line }) => `${path}:${line}`));
  const all: Suspect[] = [...own, ...watched.filter(({ path, line }) => !known.has(`${path}:${line}`))];
  const likely = all.length > 0 ? all : importedBy(files, code);
  const suspects = likely.toSorted((left, right) => right.score - left.score).slice(0, MOST_SUSPECTS);
  return suspects.length > 0 ? { ...diagnosis, suspects } : diagnosis;
}

/** Where nothing is known of what a test executes, because it never ends: the functions of what its file imports. */
function importedBy(files: ReadonlySet<string>, code: Investigation["code"]): Suspect[] {
  const sources = new Set([...files].flatMap((file) => code.importsOf(file)));
  return [...sources].flatMap((path) =>
    (code.symbolsOf(path)?.functions ?? []).map(
      ({ node, qualifiedName }): Suspect => ({
        path,
        line: startLineOf(node),
        function: qualifiedName,
        score: UNKNOWN_SCORE,
        why: "The failing test imports it, and does not end.",
      }),
    ),
  );
}
