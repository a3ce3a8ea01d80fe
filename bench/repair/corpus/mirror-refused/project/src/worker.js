import { latest } from "./merge.js";
import { settings } from "./settings.js";
import { changes } from "./upstream.js";

async function round() {
  const { upstream, limit } = settings();
  const merged = latest(await changes(upstream, limit));
  console.log(`mirrored ${merged.length} documents`);
}

await round();
