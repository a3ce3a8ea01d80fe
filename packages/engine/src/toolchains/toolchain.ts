import type { FileChange, ReadOnlyMount, Sandbox, SandboxWorkspace } from "../sandbox/sandbox.ts";
import type { RehearsalRequest, RehearsalStart } from "./rehearsal.ts";
import type { WarmRequest, WarmStart } from "./warm-runner.ts";

/**
 * How a project of one language is set up and tested. One folder per language beside this file;
 * all pass `conformance.ts`. On the host the repository's files are only read as bytes.
 */
export interface Toolchain {
  readonly id: "python" | "node";
  /**
   * Null when the tree holds no project of this language. In a repository of several projects, `near` (paths relative to
   * the tree: a frame's file, a test) says which is meant.
   */
  detect(tree: ProjectTree, near?: readonly string[]): Promise<Detection | null>;
  /** Finds an environment that satisfies the project, or builds one. Throws `EngineError` `environment_failed`. */
  prepare(detection: Detection, context: PrepareContext): Promise<Environment>;
  /** Runs the selected tests, or the whole suite, and reads the result of each from the runner itself. */
  runTests(workspace: SandboxWorkspace, environment: Environment, request: TestRequest): Promise<TestRun>;
  /** Starts a process that makes many small test runs quickly, in a workspace of its own. Absent where there is no such way. */
  startWarm?(workspace: SandboxWorkspace, environment: Environment, request: WarmRequest): Promise<WarmStart>;
  /** Loads a few tests once, to play them on very many small changes of functions. Absent where there is no such way. */
  startRehearsal?(
    workspace: SandboxWorkspace,
    environment: Environment,
    request: RehearsalRequest,
  ): Promise<RehearsalStart>;
  /** Whether each file parses with the project's own interpreter or compiler. */
  checkSyntax(
    workspace: SandboxWorkspace,
    environment: Environment,
    paths: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly SyntaxFault[]>;
  /**
   * What the project's own type checker says of these files, or of the whole project where it cannot be asked for less.
   * Null where the project has configured or installed none.
   */
  checkTypes(
    workspace: SandboxWorkspace,
    environment: Environment,
    paths: readonly string[],
    signal?: AbortSignal,
  ): Promise<TypeCheck | null>;
}

export interface TypeCheck {
  /** Name and version, for people. */
  readonly checker: string;
  readonly faults: readonly SyntaxFault[];
  /** False when it did not come to an end: then the faults say nothing. */
  readonly complete: boolean;
}

/** A checked-out tree, sealed. */
export interface ProjectTree {
  /** Absolute path on the host. */
  readonly directory: string;
  /** Where the project was found, when that is a checkout a person works in: its `.venv` or `node_modules` may serve. */
  readonly origin: string | null;
}

export interface Detection {
  readonly toolchain: "python" | "node";
  /** Folder of the project inside the tree, "" for the root. */
  readonly root: string;
  readonly testFramework: "pytest" | "unittest" | "vitest" | "jest" | "mocha" | "node:test" | null;
  /** Folders and files where tests live, relative to the tree. */
  readonly testPaths: readonly string[];
  /** Requirement strings as the project declares them, tests' own included. */
  readonly requirements: readonly string[];
  /** Files that define the environment; their content is the key of a built one. */
  readonly manifests: readonly string[];
  /** The type checker that the project is set up for, whether it is installed or not. */
  readonly typeChecker?: "tsc" | "mypy" | null;
  /** Version range of the interpreter that the project asks for, if any. */
  readonly interpreter: string | null;
  /** A command that the operator or `.bugstack.json` gives for the whole suite. */
  readonly testCommand: string | null;
}

export interface PrepareContext {
  readonly tree: ProjectTree;
  readonly sandbox: Sandbox;
  /** Folder for built environments of this project alone. */
  readonly cacheDirectory: string;
  /** A prepared environment that the operator names; it is used where it satisfies the project. Absolute. */
  readonly environmentPath?: string | null;
  readonly onProgress?: (sentence: string) => void;
  readonly signal?: AbortSignal;
}

/** Everything a command needs to run inside the sandbox with the project's dependencies. */
export interface Environment {
  readonly toolchain: "python" | "node";
  /** Absolute path of the interpreter inside the sandbox. */
  readonly interpreter: string;
  readonly version: string;
  readonly mounts: readonly ReadOnlyMount[];
  readonly variables: Readonly<Record<string, string>>;
  /** `existing`: used as found; `built`: made by us, from the cache or just now. */
  readonly origin: "existing" | "built";
  readonly detail: string;
  readonly detection: Detection;
  /** Folders, relative to the tree, from which the project's own modules are imported. */
  readonly importPaths?: readonly string[];
  /** Folders of dependencies that belong inside the tree: `node_modules`. */
  readonly treeMounts?: readonly TreeMount[];
}

/** A read-only folder whose entries appear inside the tree while its programs run. */
export interface TreeMount {
  /** Absolute path on the host. */
  readonly source: string;
  /** Relative to the tree. */
  readonly path: string;
}

export interface TestRequest {
  /** Node ids; empty means the whole suite. */
  readonly selectors: readonly string[];
  /** Extra variables for the run, for instance what the project's tests expect. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Record exceptions that pass through the project's functions, even when something catches them. */
  readonly observe?: boolean;
  /** Collect which lines of these files each test executes. */
  readonly coverage?: readonly string[];
  readonly seconds?: number;
  /**
   * Processor time of each test, after which it fails and the next one runs, with less time once that has happened.
   * Only where the toolchain can do that.
   */
  readonly testSeconds?: number;
  readonly signal?: AbortSignal;
}

export interface TestRun {
  readonly command: string;
  readonly exitCode: number | null;
  readonly ended: "exit" | "signal" | "time" | "memory" | "disk" | "output" | "aborted";
  /** False when the runner died or wrote no complete result: such a run proves nothing. */
  readonly complete: boolean;
  readonly tests: readonly TestResult[];
  /** Faults outside any test: collection, configuration, import. */
  readonly collectionErrors: readonly TestFailure[];
  /** Last part of the runner's output, for people. */
  readonly output: string;
  readonly durationMs: number;
  /** Whether the process had loaded dependencies before; else it was a fresh one of the project's own runner. */
  readonly warm?: boolean;
  /** What differs afterwards in the tree, beside the files that the run was given; absent where nobody looked. */
  readonly altered?: readonly FileChange[];
}

export interface TestResult {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped" | "error";
  readonly durationMs: number;
  readonly failure: TestFailure | null;
  /** Exceptions seen in the project's own functions while the test ran, when asked for. */
  readonly observed: readonly ObservedException[];
  /** Lines executed, by path, when asked for. */
  readonly coverage: Readonly<Record<string, readonly number[]>> | null;
}

export interface TestFailure {
  /** Oldest first, as in the canonical event. */
  readonly exceptions: readonly ObservedException[];
  readonly output: string;
}

/** An exception as the running program saw it. */
export interface ObservedException {
  readonly type: string;
  readonly module: string | null;
  /** Names of all base classes, nearest first, each with its module. */
  readonly bases: readonly string[];
  readonly message: string;
  readonly path: string | null;
  readonly function: string | null;
  readonly line: number | null;
  readonly statement: string | null;
  /** How it hangs on the next, younger exception of its chain: `raise … from this`, or raised while this was handled. */
  readonly relation?: "cause" | "context" | "member" | null;
  /** Its successor was raised `from None`: an SDK that follows the language's rules does not report it. */
  readonly suppressed?: boolean;
  /** The stack, caller first, the raising frame last; the place above is its innermost frame in the tree. */
  readonly frames?: readonly ObservedFrame[];
  /** For an exception seen passing through: the older ones of its chain, oldest first. */
  readonly causes?: readonly ObservedException[];
}

export interface ObservedFrame {
  /** Relative to the tree, or null for a frame of a library. */
  readonly path: string | null;
  readonly module: string | null;
  readonly function: string | null;
  readonly line: number | null;
  /** Counted from 1, where the runner tells it. */
  readonly column: number | null;
  /** Exclusive end of the failing expression, where it ends on the same line. */
  readonly endColumn: number | null;
  readonly statement: string | null;
}

export interface SyntaxFault {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}
