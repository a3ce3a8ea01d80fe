import type { Generated } from "kysely";
import type { CreatedAt, Json, Moment } from "./projects.ts";

/** How we are known on a forge; one in force per address. */
export interface ForgeAccountsTable {
  id: string;
  organisation_id: string;
  kind: "github" | "gitlab" | "gitea";
  /** Origin of the forge, such as `https://github.com`. */
  url: string;
  identity: "token" | "app";
  /** Number of a GitHub App. */
  app_id: string | null;
  app_slug: string | null;
  /** Token or private key, and the secret of its webhooks; sealed with the installation's own key. */
  sealed_secret: string;
  created_at: CreatedAt;
  revoked_at: Moment | null;
}

/** Webhooks as they came, stored before anything else happens; one row per delivery, however often it is sent. */
export interface ForgeDeliveriesTable {
  id: string;
  organisation_id: string;
  account_id: string;
  /** The forge's own id of the delivery. */
  delivery: string;
  event: string;
  payload: Json<Record<string, unknown>>;
  received_at: CreatedAt;
  handled_at: Moment | null;
  attempts: Generated<number>;
  last_error: string | null;
}
