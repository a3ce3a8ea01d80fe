import type { TestRequest, TestRun } from "./toolchain.ts";

/** Files of the base that a run replaces or adds, by path. */
export type ChangedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * A process in the sandbox that has loaded what a project depends on, and runs tests on one tree after the other. Quick,
 * and only to choose by: what counts is confirmed by `Toolchain.runTests`.
 */
export interface WarmRunner {
  /** Runs tests on the base with these files. Null: this one has to be run cold. Calls must not overlap. */
  run(files: ChangedFiles, request: TestRequest): Promise<TestRun | null>;
  /** Runs tests as above, and then loads what they loaded beyond what was there, for all runs to come. */
  learn(files: ChangedFiles, request: TestRequest): Promise<TestRun | null>;
  /** What it has loaded on demand, from outside the tree: a later one begins with these. */
  readonly modules: readonly string[];
  /** Whether it can be used no more: it ended, or a run left something behind. */
  readonly spent: boolean;
  dispose(): Promise<void>;
}

export interface WarmRequest {
  /** Modules that the project imports from outside its tree. */
  readonly modules: readonly string[];
  readonly signal: AbortSignal;
}

/** Where there can be no warm process, why not. */
export type WarmStart = { readonly runner: WarmRunner } | { readonly obstacle: string };
