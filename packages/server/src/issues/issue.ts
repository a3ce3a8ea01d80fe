import type { CanonicalEvent } from "@bugstack/event";
import type { Selectable, Transaction } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { IssuesTable } from "../store/tables/issues.ts";

export type Issue = Selectable<IssuesTable>;

/** An accepted event on its way into its issue. */
export interface Occurrence {
  /** Accept id: the key of the row in `events`, together with `receivedAt`. */
  readonly id: string;
  readonly organisationId: string;
  readonly projectId: string;
  readonly receivedAt: Date;
  /** False for events that a public key or a browser brought. */
  readonly trusted: boolean;
  readonly event: CanonicalEvent;
}

/** What the occurrence did to its issue: made it, brought it back after it was resolved, or was one more. */
export type IssueChange = "new" | "regressed" | "seen";

export interface TouchedIssue {
  /** As it stands now. */
  readonly issue: Issue;
  readonly newest: Occurrence;
  readonly change: IssueChange;
}

/**
 * Told of the issues that a batch of events touched. Runs inside the transaction that groups the events, so what it
 * writes is committed with them or not at all; it must be quick, and must not wait for anything outside the database. It
 * is told again when the transaction had to be repeated.
 */
export type IssueListener = (trx: Transaction<Database>, touched: readonly TouchedIssue[]) => Promise<void>;
