export type Row = Record<string, unknown>;

/** Runs a statement of `sql/` by its name. NUMERIC and BIGINT come as text, as the driver hands them over. */
export interface Database {
  run<T extends Row>(statement: string, values: unknown[]): Promise<T[]>;
}
