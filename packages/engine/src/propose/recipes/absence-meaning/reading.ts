import type { Edit } from "../../../code/edit.ts";
import type { Whole } from "./moves.ts";
import type { Spot } from "./spots.ts";

/** One answer to what is absent, at one place, with all that speaks for it. */
export interface Reading {
  readonly spot: Spot;
  readonly move: "instead" | "leave" | "join" | "reader";
  readonly whole: Whole | null;
  readonly answer: string;
  readonly edits: readonly Edit[];
  /** What marks it, by each place that says it; see `GROUNDS`. */
  readonly sayings: readonly ReadonlySet<string>[];
  /** Places that say so, `path:line`. */
  readonly places: readonly string[];
}

/** A reading before those of the same answer are put together. */
export type Raw = Omit<Reading, "sayings" | "places"> & {
  readonly marks: readonly string[];
  readonly place: string | null;
};
