import { join } from "node:path";
import type { CanonicalEvent } from "@bugstack/event";
import { outsideModules } from "../code/outside-modules.ts";
import { readSource } from "../code/source-text.ts";
import { investigate } from "../diagnose/investigate.ts";
import { EngineError } from "../error.ts";
import type { Investigation } from "../investigation.ts";
import { toolchainFor } from "../toolchains/index.ts";
import type { Environment, ProjectTree, TestRun, Toolchain } from "../toolchains/toolchain.ts";
import type { ReadBase } from "../verify/change.ts";
import { createTrials, type Trials } from "../verify/evaluator.ts";
import { type SuiteBaseline, suiteBaseline } from "../verify/suite.ts";
import { createSuiteCache } from "../verify/suite-cache.ts";
import type { RepairRequest } from "./request.ts";

/** One state of the code, as a repair stands on it: at the release, and at the head of the target branch. */
export interface Ground {
  /** Null for a working tree. */
  readonly commit: string | null;
  readonly tree: ProjectTree;
  readonly investigation: Investigation;
  /** Null for a language that the engine does not repair. */
  readonly toolchain: Toolchain | null;
}

/** A ground whose dependencies are there, so that tests can run on it. */
export interface PreparedGround extends Ground {
  readonly toolchain: Toolchain;
  readonly environment: Environment;
  readonly trials: Trials;
  readonly read: ReadBase;
}

type GroundRequest = Pick<
  RepairRequest,
  "home" | "projectKey" | "sandbox" | "testCommand" | "environmentPath"
>;

/**
 * Looks at a tree: which project is meant, and what the event's frames are there. `checkTime` is called again and again
 * by whatever reads the code later, and ends it by throwing.
 */
export async function openGround(
  request: Pick<RepairRequest, "testCommand">,
  at: { readonly commit: string | null; readonly tree: ProjectTree },
  event: CanonicalEvent | null,
  near: readonly string[] = [],
  checkTime: () => void = () => {},
): Promise<Ground> {
  const found = await investigate({ event, tree: at.tree, detection: null, checkTime });
  // A path of the machine that failed says little: `/app` may be the folder of any project in the repository.
  const mapped = found.frames.flatMap(({ path }) => path ?? []);
  const written = (event?.exceptions ?? []).flatMap(({ frames }) => frames.flatMap(({ path }) => path ?? []));
  const project = await toolchainFor(at.tree, [...near, ...mapped.toReversed(), ...written.toReversed()]);
  const detection = project && withCommand(project.detection, request.testCommand);
  const investigation = { ...found, detection };
  return { ...at, investigation, toolchain: project?.toolchain ?? null };
}

function withCommand<Found extends { readonly testCommand: string | null }>(
  found: Found,
  command: string | null,
): Found {
  return command === null ? found : { ...found, testCommand: command };
}

/** Finds or builds the environment of a ground. @throws EngineError `environment_failed`. */
export async function prepareGround(
  request: GroundRequest,
  ground: Ground,
  signal: AbortSignal,
  onProgress: (sentence: string) => void,
): Promise<PreparedGround> {
  const { toolchain, investigation, tree } = ground;
  const { detection } = investigation;
  if (!toolchain || !detection)
    throw new EngineError("environment_failed", "There is no project that can be run here");
  const environment = await toolchain.prepare(detection, {
    tree,
    sandbox: request.sandbox,
    cacheDirectory: environmentsOf(request),
    environmentPath: request.environmentPath ?? null,
    onProgress,
    signal,
  });
  const trials = createTrials({
    sandbox: request.sandbox,
    base: tree.directory,
    toolchain,
    environment,
    signal,
    modules: () => outsideModules(investigation.code),
  });
  const read: ReadBase = async (path) => readSource(tree.directory, path);
  return { ...ground, toolchain, environment, trials, read };
}

/** Folder of the built environments of one project; no other project uses them. */
export function environmentsOf({ home, projectKey }: Pick<RepairRequest, "home" | "projectKey">): string {
  return join(home, "environments", projectKey.replace(/[^\w.-]/g, "_"));
}

/** Processor time of each test of a suite of which one is known to fail: it may never end, and must not hide the others. */
const RED_TEST_SECONDS = 3;

/** What is known of a suite of which tests are given that fail. */
export interface RedSuite {
  /** Hears of the first run as soon as there is one. */
  readonly onFirst: (run: TestRun) => void;
  /** Another cold run of the given tests, null where there was none. */
  readonly beside: Promise<TestRun | null>;
}

/** The project's suite on the unchanged code, from the cache where this commit was run before. */
export function baselineOf(
  request: GroundRequest,
  ground: PreparedGround,
  red: RedSuite | null = null,
): Promise<SuiteBaseline> {
  const { commit, environment, trials } = ground;
  const limit = red ? { testSeconds: RED_TEST_SECONDS } : {};
  const cache = createSuiteCache({ home: request.home, projectKey: request.projectKey, commit, environment });
  async function runSuite(): Promise<TestRun> {
    const run = await trials.run(new Map(), { selectors: [], ...limit });
    red?.onFirst(run);
    return run;
  }
  return cache.baseline(() => suiteBaseline(runSuite, red?.beside));
}
