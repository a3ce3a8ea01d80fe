import { maskMessage, type Signature } from "@bugstack/event";
import type { FunctionSymbol } from "../../code/code-index.ts";
import type { TestResult, TestRun } from "../../toolchains/toolchain.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { idOf, type WrittenCase, writeCases } from "../python/written-case.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { throwIfAborted } from "../run-file.ts";
import { failedWith, resultsOf } from "../seen.ts";
import { withTestFile } from "../workspace-file.ts";
import type { CallableFrame } from "./frames.ts";
import { isDjango } from "./test-style.ts";

/** A way to enter the code again, to be tried. */
export interface Attempt {
  /** What it enters; null for a request or a test whose entry the run shows. */
  readonly entry: CallableFrame | null;
  readonly case: WrittenCase;
  /** Whether all values are what was captured, as far as the event tells. */
  readonly isFaithful: boolean;
  /** Set where its values were not captured but follow from the error and the code: then the very line must fail. */
  readonly isDerived?: true;
  /** Functions of the project that the test runs itself before it enters what failed. */
  readonly runs?: readonly FunctionSymbol[];
  /** Set where it fills what other tests of the process may share. */
  readonly leavesState?: true;
  /** The part of its values that is wrong; attempts with the same one differ in nothing else. */
  readonly part?: string;
}

/** An attempt that failed with the captured error. */
export interface Shown extends Attempt {
  /** Functions of the project between the test and the crash, outermost first. */
  readonly stack: readonly FunctionSymbol[];
  /** The same error with another value in the same place. */
  readonly other?: WrittenCase;
}

const SECONDS = 40;
const TEST_SECONDS = 8;
/** Test files written for a look around are named so that no custom of the project takes them for its own. */
const NAME = "test_bugstack_attempts.py";

/**
 * Tries many attempts in one run and gives those that failed with this very error, in the order given. What is entered
 * further in comes first in the run, so that an outer function that never ends takes nothing from the others.
 */
export async function explore(
  request: ReproductionRequest,
  project: ProjectCode,
  folder: string,
  attempts: readonly Attempt[],
): Promise<{ readonly shown: readonly Shown[]; readonly run: TestRun }> {
  throwIfAborted(request.signal);
  const { workspace, environment, toolchain, signal } = request;
  const path = folder === "" ? NAME : `${folder}/${NAME}`;
  const written = writeCases(
    { project, path, apart: true },
    attempts.map((attempt) => attempt.case).toReversed(),
  );
  const isPlain = environment.detection.testFramework === "unittest";
  const further = [...(isPlain ? [] : [IN_TIME]), ...(sharesRows(request, project) ? [ROWS_APART] : [])];
  const test = { ...written, source: [written.source, ...further].join("") };
  const wanted = { selectors: [path], observe: true, seconds: SECONDS, testSeconds: TEST_SECONDS, signal };
  const run = request.again
    ? await request.again(test, wanted)
    : await withTestFile(workspace, test, () => toolchain.runTests(workspace, environment, wanted));
  const shown = attempts.flatMap((attempt): Shown[] => {
    const results = resultsOf(run, idOf(path, attempt.case));
    const signature = request.investigation.signature;
    if (!signature || results.length === 0 || !results.every((result) => failsAlike(result, signature, path)))
      return [];
    if (attempt.isDerived && !results.every((result) => failsThere(request, result))) return [];
    return [{ ...attempt, stack: stackOf(request, results[0]) }];
  });
  return { shown, run };
}

/** Whether all tests of a project of Django write into one database: without its runner and the plugin of pytest. */
function sharesRows({ environment: { detection } }: ReproductionRequest, project: ProjectCode): boolean {
  return (
    detection.testFramework !== "unittest" &&
    isDjango(project) &&
    !detection.requirements.some((line) => /^\s*pytest[-_]django\b/i.test(line))
  );
}

/** Ends an attempt that waits for what never comes, an empty queue or a thread, which takes no processor time. */
const IN_TIME = `

import signal

import pytest


@pytest.fixture(autouse=True)
def _in_time():
    def late(number, frame):
        raise TimeoutError("it does not end")

    try:
        before = signal.signal(signal.SIGALRM, late)
    except ValueError:
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, ${TEST_SECONDS})
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)
`;

/** Takes away the rows that an attempt has made, which the next one would fail over. */
const ROWS_APART = `

import pytest


@pytest.fixture(autouse=True)
def _rows_apart():
    from django.apps import apps
    from django.db import DatabaseError, connection

    def held():
        found = {}
        for model in apps.get_models() if apps.ready else []:
            try:
                found[model] = set(model._base_manager.values_list("pk", flat=True))
            except DatabaseError:
                continue
        return found

    before = held()
    yield
    if not connection.in_atomic_block:
        for model, keys in held().items():
            with connection.constraint_checks_disabled():
                model._base_manager.filter(pk__in=keys - before.get(model, set()))._raw_delete("default")
`;

/** Whether a test failed with this error itself, or met it inside while what it asserts failed. */
export function failsAlike(result: TestResult, signature: Signature, testPath: string): boolean {
  return raisesAlike(result, signature) || isAnswered(result, signature, testPath);
}

/** Whether a failure lies at the line of the project at which the captured one lay. */
function failsThere({ investigation: { frames, code } }: ReproductionRequest, result: TestResult): boolean {
  const own = (path: string | null) => path !== null && code.file(path)?.isTest === false;
  const wanted = frames.findLast(({ path }) => own(path));
  const last = result.failure?.exceptions.at(-1);
  if (last && isRecursion(last.type)) return true;
  const seen = last?.frames?.findLast(({ path }) => own(path));
  return wanted === undefined || (seen?.path === wanted.path && seen.line === wanted.line);
}

/** An application may turn the error into an answer, which is what the test then asserts about. */
function isAnswered(result: TestResult, signature: Signature, testPath: string): boolean {
  const last = result.failure?.exceptions.at(-1);
  return last?.type === "AssertionError" && failedWith(result, signature, testPath);
}

function raisesAlike(result: TestResult, signature: Signature): boolean {
  if (result.outcome !== "failed") return false;
  // What was raised `from None` hides what came before it, from people and from SDKs.
  const exceptions = (result.failure?.exceptions ?? []).filter(({ suppressed }) => !suppressed);
  const types = exceptions.map((exception) => plain(exception.type));
  const wanted = signature.classes.map(plain);
  if (!endsAlike(types, wanted)) return false;
  const last = exceptions.at(-1);
  if (!last || worded(last.type, maskMessage(last.message)) !== worded(last.type, signature.message))
    return false;
  const place = signature.function;
  return (
    place === null ||
    last.function === null ||
    plain(last.function) === plain(place) ||
    (isRecursion(last.type) &&
      (last.frames ?? []).some((frame) => plain(frame.function ?? "") === plain(place))) ||
    isComprehension(last.function) ||
    isComprehension(place)
  );
}

/**
 * The same classes in the same order. What stands for another service fails without the error of the network before it:
 * the first ones may be missing, as long as what followed on them is there. What an SDK sent may in its turn lack the first
 * ones, of a driver behind its wrapper.
 */
function endsAlike(types: readonly string[], wanted: readonly string[]): boolean {
  const common = Math.min(types.length, wanted.length);
  const isLess = types.length < wanted.length && types.length < 2;
  // Who meets the real network has reproduced nothing: it may be there the next time.
  if (types.slice(0, -common).some((type) => OF_NETWORK.test(type))) return false;
  const end = wanted.slice(-common);
  return !isLess && common > 0 && types.slice(-common).every((type, index) => type === end[index]);
}

const OF_NETWORK =
  /(?:^|\.)(?:gaierror|herror|timeout|OSError|TimeoutError|SSLError|MaxRetryError|NameResolutionError|\w*Connect\w*|\w*Timeout)$/;

/** Where a recursion without end meets the limit, and in which of its functions, is chance. */
function isRecursion(type: string): boolean {
  return plain(type) === "RecursionError";
}

function worded(type: string, message: string): string {
  return isRecursion(type) ? message.replace(/^(maximum recursion depth exceeded).*$/s, "$1") : message;
}

/** Comprehensions have frames of their own before Python 3.12, and none after. */
function isComprehension(name: string): boolean {
  return /^<\w+>$/.test(name);
}

function stackOf({ investigation }: ReproductionRequest, result: TestResult | undefined): FunctionSymbol[] {
  const { code } = investigation;
  const failure = result?.failure?.exceptions.at(-1);
  // An application that answered has swallowed the stack; what was asked took the way that production took.
  const frames = failure?.type === "AssertionError" ? investigation.frames : (failure?.frames ?? []);
  const symbols = frames.flatMap(({ path, line }) => {
    const isOwn = path !== null && line !== null && code.file(path)?.isTest === false;
    const symbol = isOwn ? code.functionAt(path, line) : null;
    return symbol ? [symbol] : [];
  });
  return [...new Map(symbols.map((symbol) => [`${symbol.path}#${symbol.startLine}`, symbol])).values()];
}

function plain(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
