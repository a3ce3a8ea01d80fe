import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  checkoutTree,
  environmentsOf,
  openMirror,
  type ProjectTree,
  type Sandbox,
  type TestRun,
  toolchainFor,
} from "@bugstack/engine/project";
import { ForgeError } from "../error.ts";
import { changedPaths } from "../git/diff.ts";
import type { CheckRequest, CheckResult, CheckRunner } from "./checks.ts";

export interface SandboxChecksOptions {
  /** Folder of this instance; other users can enter it. */
  readonly home: string;
  readonly projectKey: string;
  readonly sandbox: Sandbox;
  readonly testCommand: string | null;
  /** A prepared environment of the project, looked at first. */
  readonly environmentPath: string | null;
  /** Target branch, null for the default one. */
  readonly branch: string | null;
  readonly seconds?: number;
}

const DEFAULT_SECONDS = 900;

/** The built-in forge's CI: the project's whole test command on a fresh checkout of the exact commit, in the sandbox. */
export function sandboxChecks(options: SandboxChecksOptions): CheckRunner {
  return {
    async run(request) {
      const { home, sandbox } = options;
      const { signal } = request;
      const mirror = await openMirror(
        { kind: "git", url: request.fetchUrl, branch: options.branch },
        { home, signal },
      );
      const owner = await sandbox.owner();
      const directory = await checkoutTree({ mirror, commit: request.commit, home, owner, signal });
      const tree: ProjectTree = { directory, origin: null };
      return resultOf(await runSuite(options, request, tree, mirror.head));
    },
  };
}

async function runSuite(
  options: SandboxChecksOptions,
  { commit, fetchUrl, signal }: CheckRequest,
  tree: ProjectTree,
  targetHead: string,
): Promise<TestRun> {
  const { sandbox, testCommand } = options;
  const project = await toolchainFor(tree);
  if (!project) {
    throw new ForgeError("bad_change", "The commit holds no project whose tests can be run here", {
      remedy: "Set the project's test command, or run its tests in a CI of a forge of your own.",
    });
  }
  const { toolchain, detection } = project;
  const found = testCommand === null ? detection : { ...detection, testCommand };
  const touched = await changedPaths(fetchUrl, targetHead, commit);
  const environments = await cacheFor(
    options,
    touched.some((path) => detection.manifests.includes(path)),
  );
  try {
    const environment = await toolchain.prepare(found, {
      tree,
      sandbox,
      cacheDirectory: environments.directory,
      environmentPath: options.environmentPath,
      signal,
    });
    const workspace = await sandbox.prepare({ directory: tree.directory });
    try {
      const seconds = options.seconds ?? DEFAULT_SECONDS;
      return await toolchain.runTests(workspace, environment, { selectors: [], seconds, signal });
    } finally {
      await workspace.dispose();
    }
  } finally {
    await environments.remove();
  }
}

/** An environment that an unmerged commit defines is built apart and never used again. */
async function cacheFor(options: SandboxChecksOptions, changesEnvironment: boolean) {
  const shared = environmentsOf(options);
  if (!changesEnvironment) return { directory: shared, remove: async () => undefined };
  const directory = await mkdtemp(join(options.home, "environment-unmerged-"));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

const MOST_FAILING = 2_000;

/** What is red, by name; null where the run did not get so far as to tell. */
function failingIn(run: TestRun): readonly string[] | null {
  if (!run.complete) return null;
  const tests = run.tests.filter((test) => test.outcome === "failed" || test.outcome === "error");
  const unloaded = run.collectionErrors.map(({ exceptions, output }) => {
    const last = exceptions.at(-1);
    return `not loaded: ${last ? `${last.path ?? ""} ${last.type}: ${last.message}` : output}`.slice(0, 500);
  });
  const failing = [...tests.map((test) => test.id), ...unloaded];
  return failing.length > 0 && failing.length <= MOST_FAILING ? failing : null;
}

function resultOf(run: TestRun): CheckResult {
  const count = (outcome: string) => run.tests.filter((test) => test.outcome === outcome).length;
  const [passed, failed, errors, skipped] = ["passed", "failed", "error", "skipped"].map(count);
  const green =
    run.complete &&
    run.exitCode === 0 &&
    run.ended === "exit" &&
    passed !== 0 &&
    failed === 0 &&
    errors === 0;
  const parts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(errors || run.collectionErrors.length > 0
      ? [`${(errors ?? 0) + run.collectionErrors.length} errors`]
      : []),
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(run.complete ? [] : [`the runner did not finish (${run.ended})`]),
  ];
  return {
    state: green ? "success" : "failure",
    failing: green ? [] : failingIn(run),
    summary: parts.join(", "),
    output: `${run.command}\n${run.output}`,
  };
}
