import type { Suspect } from "../../diagnose/diagnosis.ts";
import type { Spectrum } from "../../diagnose/spectrum.ts";
import type { RehearsalStart } from "../../toolchains/rehearsal.ts";
import type { TestResult } from "../../toolchains/toolchain.ts";
import type { Trials } from "../../verify/evaluator.ts";

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
  /** Seconds until the whole repair has to be done. */
  secondsLeft(): number;
  tell(sentence: string): void;
}
