import { sql } from "kysely";
import type { ChangeRequest, Forge } from "../../forges/forge.ts";
import type { MergeFacts, MergeRecord, Policy } from "../../policy/policy.ts";
import type { Policy as StoredPolicy } from "../../projects/project.ts";
import { openedChange, type Work } from "./activity.ts";

/** A stored policy as the rules read it. */
export function policyOf(policy: StoredPolicy): Policy {
  return {
    mode: policy.mode,
    minEvents: policy.min_events,
    autopilotStart: policy.autopilot_start,
    mergesPerDay: policy.merges_per_day,
    protectedPaths: policy.protected_paths,
    mergeWindows: policy.merge_windows,
  };
}

/** What policy decides on, as the world is now. */
export async function mergeFacts(work: Work, forge: Forge, change: ChangeRequest): Promise<MergeFacts> {
  const { issue, run } = work;
  const { head: ownHead } = openedChange(work);
  const checks = await forge.checks(change.head);
  const { fix } = run.state.facts;
  return {
    confidence: fix?.confidence ?? "low",
    trustedEvents: issue.trusted_count,
    eventTrusted: work.eventTrusted,
    requiredChecks: checks.filter((check) => check.required),
    head: change.head,
    ownHead,
    targetHead: (await forge.headOf(change.targetBranch)) ?? "",
    base: fix?.base ?? "",
    paths: Object.keys(run.report?.fix?.contents ?? {}),
    record: await mergeRecord(work),
    now: new Date(),
  };
}

async function mergeRecord({ services, run }: Work): Promise<MergeRecord> {
  const family = run.error_family;
  const { rows } = await sql<{
    merges: number;
    family: number;
    bad: number;
    reverts: number;
    today: number;
  }>`
    -- A run that only deployed again shares its merge with the one before.
    select (select count(*)::int from audit_log
        where project_id = ${run.project_id} and action = 'run.merged' and detail ->> 'by' = 'autopilot'
          and at > now() - interval '1 day') as today,
      count(distinct state #>> '{facts,merge,commit}')::int as merges,
      count(distinct state #>> '{facts,merge,commit}')
        filter (where error_family is not distinct from ${family})::int as family,
      count(*) filter (where error_family is not distinct from ${family} and reason = 'regressed')::int as bad,
      count(*) filter (where error_family is not distinct from ${family}
        and state #> '{facts,revert}' <> 'null'::jsonb and ended_at > now() - interval '90 days')::int as reverts
    from runs
    where project_id = ${run.project_id} and id <> ${run.id} and state #> '{facts,merge}' <> 'null'::jsonb
  `.execute(services.db);
  const { merges = 0, family: familyMerges = 0, bad = 0, reverts = 0, today = 0 } = rows[0] ?? {};
  return { merges, familyMerges, familyBad: bad, familyReverts: reverts, mergesToday: today };
}
