import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Files of builds, by which compiled frames are led to their source. */
export const artifacts: Migration = {
  name: "0010_artifacts",
  async up(trx) {
    await sql.raw(ARTIFACTS).execute(trx);
  },
};

/* Chunks belong to whoever sent them: knowing a check sum must not give a stranger the bytes behind it. */
const ARTIFACTS = `
create table artifact_chunks (
  owner text not null,
  checksum text not null,
  bytes bytea not null,
  received_at timestamptz not null default now(),
  primary key (owner, checksum)
);
alter table artifact_chunks alter column bytes set storage external;
create index artifact_chunks_received on artifact_chunks (received_at);

create table artifact_files (
  id uuid primary key,
  project_id uuid not null references projects on delete cascade,
  kind text not null check (kind in ('source', 'map')),
  debug_id uuid,
  release text not null,
  dist text not null,
  url text not null,
  map_reference text,
  content bytea not null,
  size integer not null,
  stored_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  unique nulls not distinct (project_id, kind, debug_id, release, dist, url)
);
alter table artifact_files alter column content set storage external;
create index artifact_files_debug on artifact_files (project_id, debug_id) where debug_id is not null;
create index artifact_files_url on artifact_files (project_id, release, url);
create index artifact_files_used on artifact_files (used_at);
`;
