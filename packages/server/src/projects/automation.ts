import type { Kysely } from "kysely";
import { recordAudit } from "../store/audit.ts";
import { newId } from "../store/id.ts";
import { DEFAULT_ORGANISATION } from "../store/migrations/0001_initial.ts";
import type { Database } from "../store/tables/database.ts";

/** Stops all automation (of one project, or of every one): no run starts or goes on, nothing is merged or deployed. */
export async function pauseAutomation(
  db: Kysely<Database>,
  pause: { projectId: string | null; reason: string | null },
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto("pauses")
      .values({
        id: newId(),
        organisation_id: DEFAULT_ORGANISATION,
        project_id: pause.projectId,
        reason: pause.reason,
        paused_by: actor,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) {
      await recordAudit(trx, {
        actor,
        action: "automation.paused",
        subject: pause.projectId ? `project:${pause.projectId}` : "everything",
        projectId: pause.projectId,
        detail: { reason: pause.reason },
      });
    }
  });
}

/** Takes back what `pauseAutomation` stopped under the same project, or under none. Returns whether anything was. */
export async function resumeAutomation(
  db: Kysely<Database>,
  projectId: string | null,
  actor: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("pauses")
      .set({ resumed_at: new Date(), resumed_by: actor })
      .where("resumed_at", "is", null)
      .where("project_id", projectId === null ? "is" : "=", projectId)
      .returning("id")
      .execute();
    if (ended.length === 0) return false;
    await recordAudit(trx, {
      actor,
      action: "automation.resumed",
      subject: projectId ? `project:${projectId}` : "everything",
      projectId,
    });
    return true;
  });
}

/** Whether automation of this project is stopped: by a pause of it or of everything, or by its own setting. */
export async function isPaused(db: Kysely<Database>, projectId: string): Promise<boolean> {
  const found = await db
    .selectFrom("projects")
    .select((eb) => [
      "paused",
      eb
        .exists(
          eb
            .selectFrom("pauses")
            .select("pauses.id")
            .where("resumed_at", "is", null)
            .where((or) => or.or([or("project_id", "is", null), or("project_id", "=", projectId)])),
        )
        .as("stopped"),
    ])
    .where("id", "=", projectId)
    .executeTakeFirst();
  return found === undefined || found.paused || Boolean(found.stopped);
}
