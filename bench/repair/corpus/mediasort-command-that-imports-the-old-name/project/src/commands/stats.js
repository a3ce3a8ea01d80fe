import { humanDuration, totalDuration } from "../durations.js";
import { byArtist } from "../groups.js";

export function* run({ items }) {
  for (const [artist, own] of byArtist(items)) {
    yield `${artist}: ${own.length} titles, ${humanDuration(totalDuration(own))}`;
  }
}
