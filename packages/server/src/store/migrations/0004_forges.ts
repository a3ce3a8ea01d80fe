import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Accounts on forges, and what forges tell us by themselves. */
export const forges: Migration = {
  name: "0004_forges",
  async up(trx) {
    await sql.raw(FORGES).execute(trx);
  },
};

const FORGES = `
create table forge_accounts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('github', 'gitlab', 'gitea')),
  url text not null,
  identity text not null check (identity in ('token', 'app')),
  app_id text,
  app_slug text,
  sealed_secret text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  check ((identity = 'app') = (app_id is not null))
);
create unique index forge_accounts_live on forge_accounts (organisation_id, url) where revoked_at is null;

create table forge_deliveries (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  account_id uuid not null references forge_accounts,
  delivery text not null,
  event text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  handled_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  unique (account_id, delivery)
);
create index forge_deliveries_open on forge_deliveries (received_at) where handled_at is null;
create index forge_deliveries_old on forge_deliveries (received_at);
`;
