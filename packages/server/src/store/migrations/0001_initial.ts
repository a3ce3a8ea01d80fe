import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** The organisation that everything belongs to until there are several. */
export const DEFAULT_ORGANISATION = "00000000-0000-7000-8000-000000000001";

export const initial: Migration = {
  name: "0001_initial",
  async up(trx) {
    for (const part of [PROJECTS, ISSUES, EVENTS, TRAFFIC, OPERATIONS]) await sql.raw(part).execute(trx);
  },
};

const PROJECTS = `
create table organisations (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  created_at timestamptz not null default now()
);
insert into organisations (id, slug, name) values ('${DEFAULT_ORGANISATION}', 'default', 'Default');

create table projects (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  slug text not null unique,
  name text not null,
  dsn_number bigint not null unique generated always as identity,
  repository_kind text not null default 'none' check (repository_kind in ('none', 'local', 'git')),
  repository_url text,
  repository_branch text,
  forge text not null default 'builtin' check (forge in ('builtin', 'github', 'gitlab', 'gitea')),
  test_command text,
  environment_path text,
  deploy_command text,
  runs_per_day integer not null default 20 check (runs_per_day >= 0),
  runs_in_parallel integer not null default 2 check (runs_in_parallel >= 0),
  paused boolean not null default false,
  last_issue_number integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((repository_kind = 'none') = (repository_url is null))
);

create table keys (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid not null references projects on delete cascade,
  kind text not null check (kind in ('server', 'public')),
  token_hash text not null unique,
  token_prefix text not null,
  label text,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index keys_project on keys (project_id);

create table policies (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid not null references projects on delete cascade,
  error_family text,
  mode text not null default 'suggest' check (mode in ('off', 'suggest', 'review', 'autopilot')),
  min_events integer not null default 2 check (min_events >= 1),
  autopilot_start text not null default 'manual' check (autopilot_start in ('manual', 'immediate')),
  protected_paths text[] not null default '{}',
  merge_windows jsonb not null default '[]',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (project_id, error_family)
);
`;

const ISSUES = `
create table issues (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid not null references projects on delete cascade,
  number integer not null,
  fingerprint text not null,
  grouping_version integer not null,
  status text not null default 'new' check (status in ('new', 'ongoing', 'regressed', 'resolved', 'ignored')),
  status_since timestamptz not null,
  kind text not null check (kind in ('error', 'observation', 'message')),
  level text not null,
  title text not null,
  culprit text,
  platform text not null,
  signature jsonb,
  event_count bigint not null,
  trusted_count bigint not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  first_release text,
  last_release text,
  last_event uuid,
  resolved_at timestamptz,
  resolved_in_release text,
  created_at timestamptz not null default now(),
  unique (project_id, fingerprint),
  unique (project_id, number)
);
create index issues_recent on issues (project_id, last_seen desc);
create index issues_all_recent on issues (organisation_id, last_seen desc);

create table issue_history (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid not null references projects on delete cascade,
  issue_id uuid not null references issues on delete cascade,
  at timestamptz not null default now(),
  from_status text,
  to_status text not null,
  actor text not null,
  reason text
);
create index issue_history_issue on issue_history (issue_id, at);
`;

/* No foreign keys on what arrives by the thousand: the writer has just checked the key and its project. */
const EVENTS = `
create table events (
  id uuid not null,
  organisation_id uuid not null,
  project_id uuid not null,
  event_id text not null,
  received_at timestamptz not null,
  trusted boolean not null,
  key_id uuid,
  kind text not null,
  level text not null,
  release text,
  environment text,
  occurrences integer not null default 1,
  payload bytea not null,
  digested_at timestamptz,
  issue_id uuid,
  digest_attempts integer not null default 0,
  digest_error text,
  primary key (id, received_at)
) partition by range (received_at);
alter table events alter column payload set storage external;
create index events_waiting on events (received_at, id) where digested_at is null;
create index events_issue on events (issue_id, received_at desc) where issue_id is not null;
create table events_rest partition of events default;

create table event_ledger (
  project_id uuid not null,
  event_id text not null,
  id uuid not null,
  received_at timestamptz not null,
  primary key (project_id, event_id)
);
create index event_ledger_received on event_ledger using brin (received_at);

create function make_event_partitions(since timestamptz, weeks integer) returns void
language plpgsql as $$
declare
  monday date := date_trunc('week', since at time zone 'UTC')::date;
begin
  for week in 0..weeks - 1 loop
    declare
      first date := monday + week * 7;
      name text := 'events_' || to_char(first, 'YYYYMMDD');
    begin
      if to_regclass(name) is null then
        execute format(
          'create table %I partition of events for values from (%L) to (%L)',
          name, first::text || ' 00:00:00+00', (first + 7)::text || ' 00:00:00+00'
        );
      end if;
    end;
  end loop;
end $$;
select make_event_partitions(now(), 3);
`;

const TRAFFIC = `
create table client_reports (
  organisation_id uuid not null,
  project_id uuid not null,
  day date not null,
  reason text not null,
  category text not null,
  quantity bigint not null,
  primary key (project_id, day, reason, category)
);

create table counts (
  organisation_id uuid not null,
  project_id uuid not null,
  release text not null,
  environment text not null,
  method text not null,
  route text not null,
  minute timestamptz not null,
  total bigint not null,
  failed bigint not null,
  observed bigint not null,
  primary key (project_id, minute, release, environment, method, route)
);

create table releases (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid not null references projects on delete cascade,
  version text not null,
  environment text not null default '',
  "commit" text,
  deployed_at timestamptz not null,
  source text not null check (source in ('api', 'deployment', 'event')),
  detail jsonb,
  unique (project_id, version, environment)
);
create index releases_recent on releases (project_id, deployed_at desc);
`;

const OPERATIONS = `
create table audit_log (
  id bigint primary key generated always as identity,
  organisation_id uuid not null,
  project_id uuid,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null
);
create index audit_log_subject on audit_log (subject, id);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();

create table settings (
  organisation_id uuid not null references organisations,
  key text not null,
  value jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (organisation_id, key)
);

create table pauses (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid references projects on delete cascade,
  reason text,
  paused_at timestamptz not null default now(),
  paused_by text not null,
  resumed_at timestamptz,
  resumed_by text
);
create unique index pauses_in_force on pauses (organisation_id, project_id) nulls not distinct where resumed_at is null;

create table webhook_targets (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid references projects on delete cascade,
  url text not null,
  secret text not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table webhook_outbox (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  project_id uuid,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  attempts integer not null default 0,
  delivered_at timestamptz,
  last_error text
);
create index webhook_outbox_waiting on webhook_outbox (next_attempt_at) where delivered_at is null;
`;
