import type { ListedIssue, StoredEvent } from "../issues/issues.ts";
import type { Key, Policy, Project } from "../projects/project.ts";
import type { Release } from "../projects/releases.ts";

/** How things look in the API: camelCase, times as RFC 3339, nothing secret. */

export function projectView(project: Project, policies: readonly Policy[]) {
  return {
    slug: project.slug,
    name: project.name,
    repository:
      project.repository_url === null
        ? null
        : { kind: project.repository_kind, url: project.repository_url, branch: project.repository_branch },
    forge: project.forge,
    testCommand: project.test_command,
    environmentPath: project.environment_path,
    deployCommand: project.deploy_command,
    deployBy: deployByView(project),
    groupingVersion: project.grouping_version,
    eventsPerMinute: project.events_per_minute,
    eventsPerDay: project.events_per_day,
    runsPerDay: project.runs_per_day,
    runsInParallel: project.runs_in_parallel,
    openChangeRequests: project.open_change_requests,
    paused: project.paused,
    dsnNumber: project.dsn_number,
    policies: policies.map(policyView),
    createdAt: project.created_at,
  };
}

function deployByView({ deploy_by: by }: Project) {
  return by?.kind === "webhook" ? { kind: by.kind, url: by.url } : by;
}

function policyView(policy: Policy) {
  return {
    errorFamily: policy.error_family,
    mode: policy.mode,
    minEvents: policy.min_events,
    autopilotStart: policy.autopilot_start,
    mergesPerDay: policy.merges_per_day,
    protectedPaths: policy.protected_paths,
    mergeWindows: policy.merge_windows,
  };
}

export function keyView(key: Key) {
  return {
    id: key.id,
    kind: key.kind,
    prefix: key.token_prefix,
    label: key.label,
    createdAt: key.created_at,
    revokedAt: key.revoked_at,
    lastUsedAt: key.last_used_at,
  };
}

export function issueView(issue: ListedIssue) {
  return {
    id: issue.id,
    name: `${issue.project}-${issue.number}`,
    project: issue.project,
    status: issue.status,
    kind: issue.kind,
    level: issue.level,
    title: issue.title,
    culprit: issue.culprit,
    platform: issue.platform,
    fingerprint: issue.fingerprint,
    signature: issue.signature,
    events: issue.event_count,
    trustedEvents: issue.trusted_count,
    firstSeen: issue.first_seen,
    lastSeen: issue.last_seen,
    firstRelease: issue.first_release,
    lastRelease: issue.last_release,
    resolvedAt: issue.resolved_at,
    resolvedInRelease: issue.resolved_in_release,
    resolvedInNextRelease: issue.resolved_in_next,
    resolvedInCommit: issue.resolved_in_commit,
    ignoredUntil: issue.ignored_until,
    ignoredUntilEvents: issue.ignored_until_count,
    users: issue.user_count,
    mergedInto: issue.merged_into,
  };
}

export function eventView(stored: StoredEvent) {
  return { id: stored.id, receivedAt: stored.receivedAt, trusted: stored.trusted, event: stored.event };
}

export function releaseView(release: Release) {
  return {
    version: release.version,
    environment: release.environment || null,
    commit: release.commit,
    deployedAt: release.deployed_at,
    source: release.source,
  };
}
