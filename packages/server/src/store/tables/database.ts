import type { ArtifactChunksTable, ArtifactFilesTable } from "./artifacts.ts";
import type {
  ClientReportsTable,
  CountsTable,
  EventLedgerTable,
  EventsTable,
  ReleaseCommitsTable,
  ReleasesTable,
  SessionCountsTable,
} from "./events.ts";
import type { ForgeAccountsTable, ForgeDeliveriesTable } from "./forges.ts";
import type {
  IssueFingerprintsTable,
  IssueHistoryTable,
  IssueHoursTable,
  IssuesTable,
  IssueTagsTable,
  IssueUsersTable,
} from "./issues.ts";
import type {
  AuditLogTable,
  PausesTable,
  SettingsTable,
  WebhookOutboxTable,
  WebhookTargetsTable,
} from "./operations.ts";
import type { KeysTable, OrganisationsTable, PoliciesTable, ProjectsTable } from "./projects.ts";
import type {
  AnswerContractsTable,
  ChangeRequestCommentsTable,
  ChangeRequestsTable,
  ChecksTable,
  ConfirmationsTable,
  DeploymentsTable,
  RunEffectsTable,
  RunLogTable,
  RunsTable,
  TriedCandidatesTable,
} from "./runs.ts";

/** Every table, for Kysely. Each domain has its file beside this one. */
export interface Database {
  organisations: OrganisationsTable;
  projects: ProjectsTable;
  keys: KeysTable;
  policies: PoliciesTable;
  events: EventsTable;
  event_ledger: EventLedgerTable;
  client_reports: ClientReportsTable;
  counts: CountsTable;
  session_counts: SessionCountsTable;
  releases: ReleasesTable;
  release_commits: ReleaseCommitsTable;
  artifact_chunks: ArtifactChunksTable;
  artifact_files: ArtifactFilesTable;
  issues: IssuesTable;
  issue_history: IssueHistoryTable;
  issue_fingerprints: IssueFingerprintsTable;
  issue_hours: IssueHoursTable;
  issue_tags: IssueTagsTable;
  issue_users: IssueUsersTable;
  audit_log: AuditLogTable;
  settings: SettingsTable;
  pauses: PausesTable;
  webhook_targets: WebhookTargetsTable;
  webhook_outbox: WebhookOutboxTable;
  runs: RunsTable;
  run_log: RunLogTable;
  run_effects: RunEffectsTable;
  tried_candidates: TriedCandidatesTable;
  answer_contracts: AnswerContractsTable;
  change_requests: ChangeRequestsTable;
  change_request_comments: ChangeRequestCommentsTable;
  checks: ChecksTable;
  deployments: DeploymentsTable;
  confirmations: ConfirmationsTable;
  forge_accounts: ForgeAccountsTable;
  forge_deliveries: ForgeDeliveriesTable;
}
