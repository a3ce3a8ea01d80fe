/** By these our own work is known again, on the forge and in the history. */
export const RUN_TRAILER = "Bugstack-Run";

/** One change request of ours per marker. */
export function markerOf(runId: string): string {
  return `bugstack-run: ${runId}`;
}

/** The change request that takes a run's merge back. */
export function revertMarkerOf(runId: string): string {
  return `bugstack-revert: ${runId}`;
}

/** The marker as it is hidden in a body. */
export function markerComment(runId: string): string {
  return `<!-- ${markerOf(runId)} -->`;
}
