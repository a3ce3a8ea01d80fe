import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const runs: Migration = {
  name: "0002_runs",
  async up(trx) {
    for (const part of [RUNS, FORGE, PRODUCTION]) await sql.raw(part).execute(trx);
  },
};

const RUNS = `
-- One row per target, so that one target that is down does not repeat the others.
alter table webhook_outbox add column target_id uuid references webhook_targets on delete cascade;

create table runs (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid not null references projects on delete cascade,
  issue_id uuid not null references issues on delete cascade,
  fingerprint text not null,
  ordinal integer not null,
  event uuid not null,
  release text,
  cause text not null check (cause in ('issue', 'regression', 'release', 'person')),
  phase text not null,
  turn integer not null,
  state jsonb not null,
  report jsonb,
  error_family text,
  reason text,
  sentence text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (issue_id, ordinal),
  check ((phase = 'ended') = (ended_at is not null)),
  check ((phase = 'ended') = (reason is not null))
);
create unique index runs_one_live on runs (project_id, fingerprint) where phase <> 'ended';
create index runs_live on runs (project_id, phase) where phase <> 'ended';
create index runs_recent on runs (project_id, created_at desc);
create index runs_all_recent on runs (organisation_id, created_at desc);

create table run_log (
  id bigint primary key generated always as identity,
  organisation_id uuid not null,
  project_id uuid not null,
  run_id uuid not null references runs on delete cascade,
  at timestamptz not null default now(),
  kind text not null,
  from_phase text not null,
  to_phase text not null,
  event jsonb not null
);
create index run_log_run on run_log (run_id, id);

create table run_effects (
  id uuid primary key,
  organisation_id uuid not null,
  project_id uuid not null,
  run_id uuid not null references runs on delete cascade,
  turn integer not null,
  kind text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dropped')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  hurry boolean not null default false,
  started_at timestamptz,
  ended_at timestamptz,
  last_error text,
  unique (run_id, turn)
);
create index run_effects_open on run_effects (due_at) where state in ('waiting', 'running');

create table tried_candidates (
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  fingerprint text not null,
  candidate text not null,
  run_id uuid not null,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (project_id, fingerprint, candidate)
);

create table answer_contracts (
  run_id uuid primary key references runs on delete cascade,
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  issue_id uuid not null,
  hidden_classes text[] not null,
  contract jsonb not null,
  created_at timestamptz not null default now()
);
create index answer_contracts_classes on answer_contracts (project_id, hidden_classes);
`;

const FORGE = `
create table change_requests (
  id uuid primary key,
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  number integer not null,
  marker text not null,
  branch text not null,
  target_branch text not null,
  base text not null,
  head text not null,
  title text not null,
  body text not null,
  state text not null default 'open' check (state in ('open', 'merged', 'closed')),
  draft boolean not null,
  labels jsonb not null default '[]',
  merge_commit text,
  closed_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (project_id, number),
  unique (project_id, marker),
  check ((state = 'merged') = (merge_commit is not null))
);

create table change_request_comments (
  id uuid primary key,
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  number integer not null,
  marker text not null,
  body text not null,
  created_at timestamptz not null default now(),
  unique (project_id, number, marker)
);

create table checks (
  id uuid primary key,
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  "commit" text not null,
  name text not null,
  state text not null check (state in ('pending', 'success', 'failure', 'cancelled', 'skipped')),
  required boolean not null,
  summary text not null,
  output text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (project_id, "commit", name)
);
`;

const PRODUCTION = `
create table deployments (
  id uuid primary key,
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  run_id uuid references runs on delete set null,
  idempotency_key text not null,
  deployer text not null,
  environment text not null,
  "commit" text not null,
  release text not null,
  state text not null check (state in ('started', 'awaiting', 'deployed', 'failed')),
  evidence text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (project_id, idempotency_key)
);
create index deployments_run on deployments (run_id);

create table confirmations (
  run_id uuid primary key references runs on delete cascade,
  organisation_id uuid not null,
  project_id uuid not null references projects on delete cascade,
  issue_id uuid not null,
  release text not null,
  state text not null check (state in ('watching', 'confirmed', 'silent', 'unobservable', 'regressed')),
  basis text not null check (basis in ('answers', 'route', 'release', 'none')),
  method text not null,
  route text not null,
  old_errors bigint not null,
  old_exercises bigint not null,
  exercises bigint not null,
  needed bigint,
  odds double precision,
  returned bigint not null,
  sentence text not null,
  started_at timestamptz not null,
  window_ends_at timestamptz not null,
  evaluated_at timestamptz not null
);
`;
