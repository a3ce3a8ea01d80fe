import type { Suspect } from "../../diagnose/diagnosis.ts";
import type { Spectrum } from "../../diagnose/spectrum.ts";
import type { RehearsalStart } from "../../toolchains/rehearsal.ts";
import type { TestResult } from "../../toolchains/toolchain.ts";
import type { Overlay, Trials } from "../../verify/evaluator.ts";

/** Where a proposer may try what it thinks of, before it proposes. */
export interface Workbench {
  readonly trials: Trials;
  readonly spectrum: Spectrum | null;
  readonly suspects: readonly Suspect[];
  /** Loads tests to be played on many changes; an obstacle where the toolchain has no such way. */
  rehearse(request: {
    readonly selectors: readonly string[];
    readonly tests: readonly string[];
    /** Those of them that do not end. */
    readonly endless: readonly string[];
  }): Promise<RehearsalStart>;
  /** Results of the whole suite on the code as it is; none where they are not played on changes. Waits for its run. */
  suite(): Promise<readonly TestResult[]>;
  /**
   * Whether a cold run of the whole suite on a tree breaks what passed before; null where nothing can be said in time, or
   * where no more is in the suite than so many tests.
   */
  breaksSuite(overlay: Overlay, known: number): Promise<boolean | null>;
  /** Seconds until the whole repair has to be done. */
  secondsLeft(): number;
  tell(sentence: string): void;
}
