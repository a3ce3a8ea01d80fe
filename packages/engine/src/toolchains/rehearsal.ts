import type { SandboxWorkspace } from "../sandbox/sandbox.ts";

/**
 * A few tests, loaded once and played again and again, each time with one function changed. Much quicker than a run of the
 * runner, and only to choose by: what counts is confirmed by `Toolchain.runTests`.
 */
export interface Rehearsal {
  /** Ids of the tests that were found, in the order asked for. Methods name them by their place here. */
  readonly tests: readonly string[];
  /** Places of those that failed on the code as it is, where they were played on it already, one by one or together. */
  readonly failed: ReadonlySet<number> | null;
  /**
   * One test on many changes. Cheap, because they share a process: a change that passes is to be attempted by itself.
   * One answer for each change.
   */
  screen(changes: readonly FunctionChange[], test: number, seconds: number): Promise<readonly Screened[]>;
  /** Some tests on one change (null: the code as it is), in a process of its own. */
  attempt(change: FunctionChange | null, request: AttemptRequest): Promise<Attempt>;
  /**
   * What a function answers to the calls that some tests make of it and to neighbours of these calls: one text for each
   * input, for the code as it is and for each change. Null where this cannot be told.
   */
  behaviours(
    subject: WatchedPlace,
    changes: readonly WatchedChange[],
    request: AttemptRequest,
  ): Promise<Behaviours | null>;
  dispose(): Promise<void>;
}

/** A function or method that stands in no other function. */
export interface FunctionPlace {
  readonly path: string;
  readonly name: string;
  /** Class around it, null for a plain function. */
  readonly owner: string | null;
  /** First line, decorators included. */
  readonly line: number;
  /** White space in front of it on this line. */
  readonly indent: string;
  /** Bytes of the file that it takes, from its first character on. */
  readonly start: number;
  readonly end: number;
}

export interface FunctionChange extends FunctionPlace {
  /** The name that is given a value, where it is a statement at the top of a file or class instead of a function. */
  readonly setting?: string;
  /** What stands there instead. */
  readonly text: string;
  /** The same with loops that end by an error after very many turns; only to screen, absent where that is not needed. */
  readonly guarded?: string;
  /** The code as it is with such guards: how many turns a test makes of its loops. There where `guarded` is. */
  readonly guardedOriginal?: string;
}

/** A text in place of another, its offsets in bytes. */
export interface PlacedText {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A function whose calls are watched. */
export interface WatchedPlace extends FunctionPlace {
  /** What makes it tell of its calls, in a language that has no other way to watch them. */
  readonly watched: readonly PlacedText[];
  /** Plain values that it is written with: next to them it may answer otherwise. */
  readonly spoken: { readonly numbers: readonly number[]; readonly texts: readonly string[] };
}

export interface WatchedChange extends FunctionChange {
  /** The change and what makes the watched function tell of its calls; null where the two do not go together. */
  readonly watched: readonly PlacedText[] | null;
}

export interface AttemptRequest {
  readonly tests: readonly number[];
  /** Processor time of each test, by its place in `Rehearsal.tests`. */
  readonly seconds: readonly number[];
  /** Whether the first failure ends the attempt. */
  readonly stop?: boolean;
}

/** `unsuited`: this change has to be tried in another way. */
export type Ended = "passed" | "failed" | "time" | "syntax" | "died" | "unsuited";

export interface Screened {
  readonly ended: Ended;
  /** What the failure says. */
  readonly why: string;
}

export interface Attempt extends Screened {
  /** How many of the tests passed. */
  readonly passed: number;
  /** Places of the tests that failed, as far as they were run. */
  readonly failed: readonly number[];
}

export interface Behaviours {
  readonly original: readonly string[];
  /** Null for a change that could not be asked. */
  readonly changed: readonly (readonly string[] | null)[];
  /** How many of the inputs, the first ones, are calls of the tests themselves. */
  readonly calls: number;
  /** Of each input the place of the test whose call it is, or is a neighbour of. */
  readonly origins: readonly number[];
}

export interface RehearsalRequest {
  /** What the workspace's tree has beyond its base. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Modules that the project imports from outside its tree. */
  readonly modules: readonly string[];
  /** Opens a further workspace on the same base, without these files; it lives as long as the rehearsal. */
  readonly openAnother: () => Promise<SandboxWorkspace>;
  /** Files or ids to collect. */
  readonly selectors: readonly string[];
  /** Ids of the tests that will be played. */
  readonly tests: readonly string[];
  /** Those of them that do not end on the code as it is. */
  readonly endless: readonly string[];
  readonly signal: AbortSignal;
}

/** Where there can be no rehearsal, why not. */
export type RehearsalStart = { readonly rehearsal: Rehearsal } | { readonly obstacle: string };
