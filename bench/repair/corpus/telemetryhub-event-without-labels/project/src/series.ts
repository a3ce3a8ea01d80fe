import type { MetricEvent } from "./event.ts";

/** Name of the series: `name{a=1,b=2}`, labels in the order of the alphabet; the bare name without labels. */
export function seriesOf(event: MetricEvent): string {
  const pairs = Object.entries(event.labels as Record<string, string>).sort(([a], [b]) => (a < b ? -1 : 1));
  const inner = pairs.map(([label, value]) => `${label}=${value}`).join(",");
  return inner === "" ? event.name : `${event.name}{${inner}}`;
}
