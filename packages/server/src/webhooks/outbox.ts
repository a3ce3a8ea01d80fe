import type { Transaction } from "kysely";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";

export interface NewWebhook {
  readonly organisationId: string;
  readonly projectId: string;
  /** `run.ended`, `run.merged`, `revert.opened`, … */
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Puts a webhook for each listening target into the outbox, in the transaction of what it reports. */
export async function enqueueWebhook(trx: Transaction<Database>, webhook: NewWebhook): Promise<void> {
  const targets = await trx
    .selectFrom("webhook_targets")
    .select("id")
    .where("organisation_id", "=", webhook.organisationId)
    .where("disabled_at", "is", null)
    .where((eb) => eb.or([eb("project_id", "is", null), eb("project_id", "=", webhook.projectId)]))
    .execute();
  if (targets.length === 0) return;
  const at = new Date().toISOString();
  await trx
    .insertInto("webhook_outbox")
    .values(
      targets.map((target) => ({
        id: newId(),
        organisation_id: webhook.organisationId,
        project_id: webhook.projectId,
        target_id: target.id,
        type: webhook.type,
        payload: JSON.stringify({ type: webhook.type, at, project: webhook.projectId, ...webhook.payload }),
        delivered_at: null,
        last_error: null,
      })),
    )
    .execute();
}
