import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import type { Database } from "../store/tables/database.ts";
import { recordHistory } from "./history.ts";
import type { Issue } from "./issue.ts";

interface Decision {
  /** `admin`, `run:<id>`. */
  readonly actor: string;
  readonly reason: string | null;
}

/** Resolved at once, or as of a release: events of releases before it do not reopen the issue. */
export interface Resolve extends Decision {
  readonly status: "resolved";
  /** Release that holds the fix. */
  readonly inRelease?: string | null | undefined;
  /** The fix comes with the next release, whatever its name. */
  readonly inNextRelease?: boolean | undefined;
  /** Commit that holds the fix, full or short: the first release with it counts. */
  readonly inCommit?: string | null | undefined;
}

/** Ignored for ever, or until a moment or a number of further events, whichever comes first. */
export interface Ignore extends Decision {
  readonly status: "ignored";
  readonly until?: Date | null | undefined;
  readonly moreEvents?: number | null | undefined;
}

export interface Reopen extends Decision {
  readonly status: "ongoing";
}

export type StatusDecision = Resolve | Ignore | Reopen;

/** Resolves, ignores or reopens an issue, with history and audit. Returns the issue as it stands then. */
export async function decideIssue(
  db: Kysely<Database>,
  issueId: string,
  decision: StatusDecision,
): Promise<Issue> {
  const before = await db
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", issueId)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new ServerError("not_found", "There is no such issue");
  const { columns, detail } = consequences(before, decision);
  const after = await db
    .updateTable("issues")
    .set({ ...PLAIN, ...columns, status: decision.status, status_since: new Date() })
    .where("id", "=", issueId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordHistory(db, before, {
    from: before.status,
    to: decision.status,
    actor: decision.actor,
    reason: decision.reason,
    detail,
  });
  await recordAudit(db, {
    actor: decision.actor,
    action: `issue.${decision.status}`,
    subject: `issue:${issueId}`,
    projectId: before.project_id,
    detail: { reason: decision.reason, ...detail },
  });
  return after;
}

/** Everything that a status may carry, absent. */
const PLAIN = {
  resolved_at: null,
  resolved_in_release: null,
  resolved_in_next: false,
  resolved_in_commit: null,
  ignored_until: null,
  ignored_until_count: null,
} as const;

function consequences(issue: Issue, decision: StatusDecision) {
  switch (decision.status) {
    case "resolved": {
      const { inRelease = null, inNextRelease = false, inCommit = null } = decision;
      return {
        columns: {
          resolved_at: new Date(),
          resolved_in_release: inRelease,
          resolved_in_next: inNextRelease,
          resolved_in_commit: inCommit,
        },
        detail: { inRelease, inNextRelease, inCommit },
      };
    }
    case "ignored": {
      const { until = null, moreEvents = null } = decision;
      const count = moreEvents === null ? null : issue.event_count + moreEvents;
      return {
        columns: { ignored_until: until, ignored_until_count: count },
        detail: { until: until?.toISOString() ?? null, moreEvents },
      };
    }
    case "ongoing":
      return { columns: {}, detail: {} };
  }
}
