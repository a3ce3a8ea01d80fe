/** The day of a time in seconds, in UTC. */
export function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

export function optionalDay(seconds: number | null | undefined): string {
  return seconds == null ? "" : day(seconds);
}
