import type { NeededImport } from "../../python/imports.ts";

/** What a test does before it sends its request, so that the store holds what the request meets in production. */
export interface Preparation {
  readonly lines: readonly string[];
  readonly imports: readonly NeededImport[];
  readonly fixtures: readonly string[];
  /** Whether the request is sent twice, the second answer being the one that counts. */
  readonly isRepeated: boolean;
  readonly note: string;
}

/** What is known of the values of rows: keys that the request names, and what the frames held. */
export interface KnownValues {
  /** Key of a row by the words of its table in the singular: `order` for `order_id`. */
  keyOf(table: string): number | string | null;
  /** Whether a name is that of a table, in the singular or not. */
  isTable(name: string): boolean;
  /** What a frame held under the name of a column; undefined where it held nothing of it. */
  held(table: string, column: string): string | number | boolean | null | undefined;
  /** Whether columns that may be empty are. */
  readonly leavesEmpty: boolean;
}
