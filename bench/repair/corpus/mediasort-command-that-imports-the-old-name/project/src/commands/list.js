import { formatDuration, totalDuration } from "../durations.js";
import { byArtist } from "../groups.js";

export function* run({ items }) {
  for (const [artist, own] of byArtist(items)) {
    yield artist;
    for (const { title, duration } of own) yield `  ${title} ${duration}`;
  }
  yield formatDuration(totalDuration(items));
}
