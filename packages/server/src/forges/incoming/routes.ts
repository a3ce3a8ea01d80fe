import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Kysely } from "kysely";
import { ServerError } from "../../error.ts";
import { newId } from "../../store/id.ts";
import { jsonText } from "../../store/json-text.ts";
import type { Database } from "../../store/tables/database.ts";
import { secretOf } from "../accounts/accounts.ts";
import type { Seal } from "../accounts/seal.ts";
import { verifyDelivery } from "./verify.ts";

/** GitHub sends no more than this. */
const LARGEST_DELIVERY = 25 * 1024 * 1024;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface IncomingOptions {
  readonly db: Kysely<Database>;
  readonly seal: () => Promise<Seal>;
  /** Told after a delivery was stored. */
  readonly onStored: () => void;
}

/**
 * Takes what forges send. A delivery is verified and stored, once, before it is answered; what it means is worked out
 * afterwards. It is a hint only: runs read the forge itself, so that order, loss and repetition do no harm.
 */
export function incomingRoutes({ db, seal, onStored }: IncomingOptions): Hono {
  const app = new Hono();
  app.post("/forge-hooks/:account", bodyLimit({ maxSize: LARGEST_DELIVERY }), async (context) => {
    const id = context.req.param("account");
    const account = UUID.test(id)
      ? await db
          .selectFrom("forge_accounts")
          .selectAll()
          .where("id", "=", id)
          .where("revoked_at", "is", null)
          .executeTakeFirst()
      : undefined;
    if (!account) throw new ServerError("not_found", "There is no such forge account");
    const body = new Uint8Array(await context.req.arrayBuffer());
    const { webhookSecret } = secretOf(await seal(), account);
    const verified = verifyDelivery(account.kind, webhookSecret, (name) => context.req.header(name), body);
    if (!verified) {
      throw new ServerError("unauthorised", "The webhook's signature is missing or wrong", {
        remedy: "Give the forge the secret that `bugstack forge add` has shown for this address.",
      });
    }
    const stored = await db
      .insertInto("forge_deliveries")
      .values({
        id: newId(),
        organisation_id: account.organisation_id,
        account_id: account.id,
        delivery: verified.delivery,
        event: verified.event,
        payload: jsonText(objectOf(body)),
        handled_at: null,
        last_error: null,
      })
      .onConflict((conflict) => conflict.columns(["account_id", "delivery"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (stored) onStored();
    return context.json({ stored: stored !== undefined }, 202);
  });
  return app;
}

function objectOf(body: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new ServerError("bad_input", "The webhook's body is not JSON", {
      cause,
      remedy: "Choose the content type application/json in the forge's webhook settings.",
    });
  }
  throw new ServerError("bad_input", "The webhook's body is no object");
}
