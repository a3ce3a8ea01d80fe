import type { Transaction } from "kysely";

/** One step of the schema. Applied once, in its own transaction, in the order of the list in `migrations.ts`. */
export interface Migration {
  /** `0001_initial`: the number gives the order, and a released migration is never changed. */
  readonly name: string;
  up(trx: Transaction<unknown>): Promise<void>;
}
