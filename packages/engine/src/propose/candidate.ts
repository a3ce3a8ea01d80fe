import type { Edit } from "../code/edit.ts";
import type { NewTest } from "../reproduce/scenario.ts";

/** A proposed patch. It becomes a fix only through the gate. */
export interface Candidate {
  /** Stable for the same edits, so that one already tried is known again. */
  readonly id: string;
  readonly proposer: ProposerName;
  /** Slug of the recipe, when one made it. */
  readonly recipe: string | null;
  /** What this patch assumes to be the cause, one sentence. */
  readonly cause: string;
  /** What it changes and why that is the smallest change, for the report. */
  readonly explanation: string;
  readonly edits: readonly CandidateEdit[];
  /** Tests that go with it, the reproduction included. */
  readonly tests: readonly NewTest[];
  readonly obligations: readonly Obligation[];
  /** Where the new behaviour comes from: the repository's own custom, a standard, or a guess. */
  readonly basis: "house" | "standard" | "guess";
  /** Whether it makes up a number for one of many items, which might as well be left out. */
  readonly isMadeUpNumber?: boolean;
  /** Other changes that pass the same tests and are known to do something else. */
  readonly rivals?: number;
  /** How many changes were tried before it was found; none where it was not searched for. */
  readonly triedBefore?: number;
}

export type ProposerName = "recipes" | "search" | "model";

/** An edit and the part of the change that it belongs to; edits of one part stand and fall together. */
export interface CandidateEdit extends Edit {
  /** Name of the part: `fix`, or the id of an obligation. */
  readonly part: string;
  /**
   * Edits with the same mark are one change at several places, of which none makes sense alone: a name where it is bound
   * and where it is read, an import that moves. They are kept or left out together.
   */
  readonly together?: string;
}

/** A duty beyond the captured error, which a standard or the house imposes, with the tests that prove it. */
export interface Obligation {
  readonly id: string;
  readonly sentence: string;
  /** `RFC 6750, section 3`, or the place in the repository that sets the custom. */
  readonly source: string;
  /** Names of proving tests among the candidate's tests. */
  readonly provedBy: readonly string[];
}
