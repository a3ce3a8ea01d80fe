import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * Grouping by version with its explanation, merging of issues, the ways of resolving and ignoring, and what is counted
 * of an issue over time.
 */
export const issueLife: Migration = {
  name: "0008_issue_life",
  async up(trx) {
    await sql.raw(GROUPING).execute(trx);
    await sql.raw(LIFE).execute(trx);
    await sql.raw(FIGURES).execute(trx);
  },
};

/* Projects that are there keep the algorithm that made their issues. */
const GROUPING = `
alter table projects add column grouping_version integer not null default 1;
alter table projects alter column grouping_version set default 2;
alter table projects add column grouped_before integer;

create table issue_fingerprints (
  project_id uuid not null references projects on delete cascade,
  fingerprint text not null,
  issue_id uuid not null references issues on delete cascade,
  grouping_version integer not null,
  explanation jsonb,
  created_at timestamptz not null default now(),
  primary key (project_id, fingerprint)
);
create index issue_fingerprints_issue on issue_fingerprints (issue_id);
insert into issue_fingerprints (project_id, fingerprint, issue_id, grouping_version, created_at)
  select project_id, fingerprint, id, grouping_version, created_at from issues;

alter table issues add column merged_into uuid references issues on delete cascade;
create index issues_merged on issues (merged_into) where merged_into is not null;
alter table events add column fingerprint text;
`;

const LIFE = `
alter table issues add column resolved_in_next boolean not null default false;
alter table issues add column resolved_in_commit text;
alter table issues add column ignored_until timestamptz;
alter table issues add column ignored_until_count bigint;
alter table issue_history add column detail jsonb;

create table release_commits (
  project_id uuid not null references projects on delete cascade,
  version text not null,
  "commit" text not null,
  primary key (project_id, version, "commit")
);
create index release_commits_commit on release_commits (project_id, "commit");
`;

const FIGURES = `
alter table issues add column user_count integer not null default 0;

create table issue_hours (
  issue_id uuid not null references issues on delete cascade,
  hour timestamptz not null,
  release text not null,
  environment text not null,
  events bigint not null,
  primary key (issue_id, hour, release, environment)
);
create index issue_hours_hour on issue_hours using brin (hour);

create table issue_tags (
  issue_id uuid not null references issues on delete cascade,
  key text not null,
  value text not null,
  events bigint not null,
  last_seen timestamptz not null,
  primary key (issue_id, key, value)
);

create table issue_users (
  issue_id uuid not null references issues on delete cascade,
  person bytea not null,
  first_seen timestamptz not null,
  primary key (issue_id, person)
);
`;
