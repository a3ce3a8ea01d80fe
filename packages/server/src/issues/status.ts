import type { IssueStatus } from "../store/tables/issues.ts";

const NEW_FOR_MS = 7 * 24 * 3_600_000;

export interface Sighting {
  readonly at: Date;
  /** When the release of this event was deployed; null where it is not known. */
  readonly releaseDeployedAt: Date | null;
  /** Events of the issue, this one included. */
  readonly count: number;
}

export interface IssueLife {
  readonly status: IssueStatus;
  readonly resolvedAt: Date | null;
  /** When the release that holds the fix was deployed; null where no release was named, or it is not there yet. */
  readonly fixDeployedAt: Date | null;
  /** Resolved in a release that is still to come: what runs already proves nothing. */
  readonly awaitsRelease: boolean;
  /** An ignored issue is looked at again from here on; null for ever. */
  readonly ignoredUntil: Date | null;
  readonly ignoredUntilCount: number | null;
  /** When the present status began. */
  readonly since: Date;
}

/**
 * The status of an issue after one more event. A resolved issue comes back (`regressed`) with an event of the release
 * that holds the fix or of a later one; an older release that is still running somewhere proves nothing. An ignored
 * issue stays so until the moment or the number of events that was set. A new or regressed one is `ongoing` once it is
 * still seen a week later.
 */
export function statusAfter(life: IssueLife, sighting: Sighting): IssueStatus {
  switch (life.status) {
    case "resolved":
      return reopens(life, sighting) ? "regressed" : "resolved";
    case "ignored":
      return isIgnoredNoLonger(life, sighting) ? "ongoing" : "ignored";
    case "new":
    case "regressed":
      return sighting.at.getTime() - life.since.getTime() > NEW_FOR_MS ? "ongoing" : life.status;
    default:
      return life.status;
  }
}

function reopens(life: IssueLife, { at, releaseDeployedAt }: Sighting): boolean {
  if (life.resolvedAt && at < life.resolvedAt) return false;
  if (life.awaitsRelease)
    return releaseDeployedAt !== null && life.resolvedAt !== null && releaseDeployedAt > life.resolvedAt;
  if (!life.fixDeployedAt || !releaseDeployedAt) return true;
  return releaseDeployedAt >= life.fixDeployedAt;
}

function isIgnoredNoLonger({ ignoredUntil, ignoredUntilCount }: IssueLife, { at, count }: Sighting): boolean {
  return (
    (ignoredUntil !== null && at >= ignoredUntil) ||
    (ignoredUntilCount !== null && count >= ignoredUntilCount)
  );
}
