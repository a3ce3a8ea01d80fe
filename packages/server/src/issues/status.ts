import type { IssueStatus } from "../store/tables/issues.ts";

const NEW_FOR_MS = 7 * 24 * 3_600_000;

export interface Sighting {
  readonly at: Date;
  /** When the release of this event was deployed; null where it is not known. */
  readonly releaseDeployedAt: Date | null;
}

export interface IssueLife {
  readonly status: IssueStatus;
  readonly resolvedAt: Date | null;
  /** When the release that holds the fix was deployed; null where no release was named. */
  readonly fixDeployedAt: Date | null;
  /** When the present status began. */
  readonly since: Date;
}

/**
 * The status of an issue after one more event. A resolved issue comes back (`regressed`) with an event of the release
 * that holds the fix or of a later one; an older release that is still running somewhere proves nothing. An ignored
 * issue stays so. A new or regressed one is `ongoing` once it is still seen a week later.
 */
export function statusAfter(life: IssueLife, sighting: Sighting): IssueStatus {
  switch (life.status) {
    case "resolved":
      return reopens(life, sighting) ? "regressed" : "resolved";
    case "new":
    case "regressed":
      return sighting.at.getTime() - life.since.getTime() > NEW_FOR_MS ? "ongoing" : life.status;
    default:
      return life.status;
  }
}

function reopens(life: IssueLife, sighting: Sighting): boolean {
  if (life.resolvedAt && sighting.at < life.resolvedAt) return false;
  if (!life.fixDeployedAt || !sighting.releaseDeployedAt) return true;
  return sighting.releaseDeployedAt >= life.fixDeployedAt;
}
