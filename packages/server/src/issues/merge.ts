import { sql, type Transaction } from "kysely";
import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import type { Database } from "../store/tables/database.ts";
import { haltGrouping } from "./groups.ts";
import { recordHistory } from "./history.ts";
import type { Issue } from "./issue.ts";

/**
 * Merges an issue into another one of its project: its events, figures and later occurrences count there. What was
 * merged keeps its own number and count, so that `unmergeIssue` can take it out again.
 * Throws `not_found`, `bad_input` (the same issue, another project, already merged) or `conflict` (a run is at hand).
 */
export async function mergeIssue(
  trx: Transaction<Database>,
  { source, target, actor }: { readonly source: string; readonly target: string; readonly actor: string },
): Promise<Issue> {
  await haltGrouping(trx, await projectOf(trx, source));
  const from = await issueOf(trx, source);
  const into = await issueOf(trx, target);
  if (from.id === into.id) throw new ServerError("bad_input", "An issue cannot be merged into itself");
  if (from.project_id !== into.project_id)
    throw new ServerError("bad_input", "Issues of different projects cannot be merged");
  for (const issue of [from, into]) {
    if (issue.merged_into === null) continue;
    throw new ServerError("bad_input", "An issue that was merged into another one cannot be merged again", {
      remedy: "Name the issue that it was merged into, or take it out again first.",
    });
  }
  await refuseWithRun(trx, from.id);
  const members = await membersOf(trx, from.id);
  const moved = [from.id, ...members];
  await trx.updateTable("issues").set({ merged_into: into.id }).where("id", "in", moved).execute();
  await moveEvents(trx, from, into.id);
  await moveFigures(trx, from.id, into.id);
  const merged = await trx
    .updateTable("issues")
    .set({
      event_count: into.event_count + from.event_count,
      trusted_count: into.trusted_count + from.trusted_count,
      first_seen: new Date(Math.min(into.first_seen.getTime(), from.first_seen.getTime())),
      first_release: from.first_seen < into.first_seen ? from.first_release : into.first_release,
      ...(from.last_seen > into.last_seen ? newest(from) : newest(into)),
    })
    .where("id", "=", into.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  // From now on the issue that was merged counts for itself alone.
  for (const id of members) await giveBack(trx, from.id, id);
  const reason = `Issue ${from.number} was merged into this one.`;
  await recordHistory(trx, into, {
    from: into.status,
    to: into.status,
    actor,
    reason,
    detail: { merged: from.id },
  });
  await recordHistory(trx, from, {
    from: from.status,
    to: from.status,
    actor,
    reason: `Merged into issue ${into.number}.`,
    detail: { into: into.id },
  });
  await audit(trx, actor, "issue.merged", from, { into: into.id });
  return merged;
}

/**
 * Takes an issue out again of the one that it was merged into, with its events and its later occurrences.
 * Throws `not_found`, or `bad_input` when it is not merged.
 */
export async function unmergeIssue(
  trx: Transaction<Database>,
  { issue: id, actor }: { readonly issue: string; readonly actor: string },
): Promise<Issue> {
  await haltGrouping(trx, await projectOf(trx, id));
  const issue = await issueOf(trx, id);
  if (issue.merged_into === null)
    throw new ServerError("bad_input", "This issue is not merged into another one");
  const target = await issueOf(trx, issue.merged_into);
  const freed = await trx
    .updateTable("issues")
    .set({ merged_into: null })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from issue_fingerprints where issue_id = ${id}
  `.execute(trx);
  await sql`
    update events set issue_id = ${id}
    where issue_id = ${target.id} and fingerprint = any(${rows.map(({ fingerprint }) => fingerprint)}::text[])
  `.execute(trx);
  await giveBack(trx, target.id, id);
  await recount(trx, target.id);
  const reason = `Issue ${issue.number} was taken out of this one.`;
  await recordHistory(trx, target, {
    from: target.status,
    to: target.status,
    actor,
    reason,
    detail: { unmerged: id },
  });
  await recordHistory(trx, issue, {
    from: issue.status,
    to: issue.status,
    actor,
    reason: `Taken out of issue ${target.number}.`,
    detail: { outOf: target.id },
  });
  await audit(trx, actor, "issue.unmerged", issue, { outOf: target.id });
  return freed;
}

/** Without a lock: grouping that is under way may want this very issue, and who waits for it must hold nothing. */
async function projectOf(trx: Transaction<Database>, issueId: string): Promise<string> {
  const found = await trx
    .selectFrom("issues")
    .select("project_id")
    .where("id", "=", issueId)
    .executeTakeFirst();
  if (!found) throw new ServerError("not_found", "There is no such issue");
  return found.project_id;
}

async function issueOf(trx: Transaction<Database>, id: string): Promise<Issue> {
  const issue = await trx
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!issue) throw new ServerError("not_found", "There is no such issue");
  return issue;
}

async function refuseWithRun(trx: Transaction<Database>, issueId: string): Promise<void> {
  const live = await trx
    .selectFrom("runs")
    .select("id")
    .where("issue_id", "=", issueId)
    .where("phase", "<>", "ended")
    .executeTakeFirst();
  if (!live) return;
  throw new ServerError("conflict", "A run works on the issue that is to be merged", {
    remedy: `Wait until it has ended, or stop it with \`bugstack run stop ${live.id}\`; or merge the other way round.`,
  });
}

async function membersOf(trx: Transaction<Database>, issueId: string): Promise<string[]> {
  const rows = await trx.selectFrom("issues").select("id").where("merged_into", "=", issueId).execute();
  return rows.map(({ id }) => id);
}

/** Events from before fingerprints were kept belong to the issue's first one. */
async function moveEvents(trx: Transaction<Database>, from: Issue, target: string): Promise<void> {
  await sql`
    update events set issue_id = ${target}, fingerprint = coalesce(fingerprint, ${from.fingerprint})
    where issue_id = ${from.id}
  `.execute(trx);
}

/** Hours, tags and people are counted once; they stay with the target when the issue is taken out again. */
async function moveFigures(trx: Transaction<Database>, from: string, target: string): Promise<void> {
  await sql`
    insert into issue_hours (issue_id, hour, release, environment, events)
    select ${target}, hour, release, environment, events from issue_hours where issue_id = ${from}
    on conflict (issue_id, hour, release, environment) do update set events = issue_hours.events + excluded.events
  `.execute(trx);
  await sql`
    insert into issue_tags (issue_id, key, value, events, last_seen)
    select ${target}, key, value, events, last_seen from issue_tags where issue_id = ${from}
    on conflict (issue_id, key, value) do update set events = issue_tags.events + excluded.events,
      last_seen = greatest(issue_tags.last_seen, excluded.last_seen)
  `.execute(trx);
  await sql`
    with fresh as (
      insert into issue_users (issue_id, person, first_seen)
      select ${target}, person, first_seen from issue_users where issue_id = ${from}
      on conflict do nothing returning 1
    )
    update issues set user_count = user_count + (select count(*)::integer from fresh) where id = ${target}
  `.execute(trx);
}

/** Takes the count of a member off the issue that had counted it. */
async function giveBack(trx: Transaction<Database>, holder: string, member: string): Promise<void> {
  await sql`
    update issues set event_count = greatest(0, issues.event_count - member.event_count),
      trusted_count = greatest(0, issues.trusted_count - member.trusted_count)
    from issues member where issues.id = ${holder} and member.id = ${member}
  `.execute(trx);
}

/** First and last sight of an issue by the events that it still has. */
async function recount(trx: Transaction<Database>, id: string): Promise<void> {
  await sql`
    update issues set
      first_seen = coalesce((select min(received_at) from events where issue_id = ${id}), first_seen),
      last_seen = coalesce((select max(received_at) from events where issue_id = ${id}), last_seen),
      last_event = coalesce(
        (select id from events where issue_id = ${id} order by received_at desc, id desc limit 1), last_event)
    where id = ${id}
  `.execute(trx);
}

function newest({ last_seen, last_release, last_event }: Issue) {
  return { last_seen, last_release, last_event };
}

async function audit(
  trx: Transaction<Database>,
  actor: string,
  action: string,
  issue: Issue,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    subject: `issue:${issue.id}`,
    projectId: issue.project_id,
    detail,
  });
}
