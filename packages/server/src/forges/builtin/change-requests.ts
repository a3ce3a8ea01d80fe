import { type Kysely, type Selectable, sql } from "kysely";
import { newId } from "../../store/id.ts";
import type { Database } from "../../store/tables/database.ts";
import type { ChangeRequestsTable } from "../../store/tables/runs.ts";
import { ForgeError } from "../error.ts";
import type { ChangeRequest, NewChangeRequest } from "../forge.ts";
import { headOfBranch } from "../git/refs.ts";
import type { ForgePlace } from "./place.ts";

export type ChangeRequestRow = Selectable<ChangeRequestsTable>;

/** The change request as the forge's callers see it; the head of an open one is where its branch stands now. */
export async function seen(place: ForgePlace, row: ChangeRequestRow): Promise<ChangeRequest> {
  const head = row.state === "open" ? await headOfBranch(place.repository, row.branch) : null;
  return {
    number: row.number,
    url: place.urlOf(row.number),
    title: row.title,
    body: row.body,
    branch: row.branch,
    targetBranch: row.target_branch,
    head: head ?? row.head,
    state: row.state,
    draft: row.draft,
    mergeCommit: row.merge_commit,
  };
}

/** Opens the change request of this marker, or finds it: a marker has one for ever. */
export async function insertChangeRequest(
  place: ForgePlace,
  request: NewChangeRequest,
  commits: { readonly base: string; readonly head: string },
): Promise<ChangeRequestRow> {
  return place.db.transaction().execute(async (trx) => {
    // Numbers count without gaps, so they are given one at a time.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`change_requests:${place.projectId}`}, 0))`.execute(
      trx,
    );
    const known = await byMarker(place, request.marker, trx);
    if (known) return known;
    const { last } = await trx
      .selectFrom("change_requests")
      .select((select) => select.fn.max("number").as("last"))
      .where("project_id", "=", place.projectId)
      .executeTakeFirstOrThrow();
    return trx
      .insertInto("change_requests")
      .values({
        id: newId(),
        organisation_id: place.organisationId,
        project_id: place.projectId,
        number: (last ?? 0) + 1,
        marker: request.marker,
        branch: request.branch,
        target_branch: request.targetBranch,
        base: commits.base,
        head: commits.head,
        title: request.title,
        body: request.body,
        draft: request.draft,
        labels: JSON.stringify(request.labels),
        merge_commit: null,
        closed_reason: null,
        ended_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

export async function byMarker(
  place: ForgePlace,
  marker: string,
  db: Kysely<Database> = place.db,
): Promise<ChangeRequestRow | null> {
  const row = await db
    .selectFrom("change_requests")
    .selectAll()
    .where("project_id", "=", place.projectId)
    .where("marker", "=", marker)
    .executeTakeFirst();
  return row ?? null;
}

/** Throws `ForgeError` `not_found`. With a transaction, the row is locked until it ends. */
export async function byNumber(
  place: ForgePlace,
  number: number,
  trx?: Kysely<Database>,
): Promise<ChangeRequestRow> {
  const query = (trx ?? place.db)
    .selectFrom("change_requests")
    .selectAll()
    .where("project_id", "=", place.projectId)
    .where("number", "=", number);
  const row = await (trx ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new ForgeError("not_found", `There is no change request ${number}`);
  return row;
}

export async function changeOpen(
  place: ForgePlace,
  number: number,
  change: { draft?: boolean; title?: string; body?: string },
): Promise<ChangeRequestRow> {
  const fields = {
    ...(change.draft === undefined ? {} : { draft: change.draft }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.body === undefined ? {} : { body: change.body }),
  };
  await place.db
    .updateTable("change_requests")
    .set({ ...fields, updated_at: new Date() })
    .where("project_id", "=", place.projectId)
    .where("number", "=", number)
    .where("state", "=", "open")
    .execute();
  return byNumber(place, number);
}

/** Closes an open change request and keeps its branch; one that is merged or closed stays as it is. */
export async function closeOpen(
  place: ForgePlace,
  number: number,
  reason: string,
): Promise<ChangeRequestRow> {
  const head = await headOfBranch(place.repository, (await byNumber(place, number)).branch);
  await place.db
    .updateTable("change_requests")
    .set({
      state: "closed",
      closed_reason: reason,
      ended_at: new Date(),
      updated_at: new Date(),
      ...(head ? { head } : {}),
    })
    .where("project_id", "=", place.projectId)
    .where("number", "=", number)
    .where("state", "=", "open")
    .execute();
  return byNumber(place, number);
}

export async function insertComment(
  place: ForgePlace,
  number: number,
  comment: { readonly marker: string; readonly body: string },
): Promise<void> {
  await byNumber(place, number);
  await place.db
    .insertInto("change_request_comments")
    .values({
      id: newId(),
      organisation_id: place.organisationId,
      project_id: place.projectId,
      number,
      marker: comment.marker,
      body: comment.body,
    })
    .onConflict((conflict) => conflict.columns(["project_id", "number", "marker"]).doNothing())
    .execute();
}
