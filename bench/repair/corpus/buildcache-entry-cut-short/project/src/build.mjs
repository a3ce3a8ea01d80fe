import { keep, lookup } from "./cache.mjs";
import { digest } from "./digest.mjs";

const run = (step) => ({ step: step.name, outputs: step.inputs.map((input) => `${input}.out`) });

/** Runs what is not in the cache; answers what was run and what was found. */
export async function build(plan, folder) {
  const summary = { ran: [], cached: [], saved: 0 };
  for (const step of plan.steps) {
    const key = digest(step);
    const entry = await lookup(folder, key);
    if (entry) {
      summary.cached.push(entry.step);
      summary.saved += step.cost;
      continue;
    }
    await keep(folder, key, run(step));
    summary.ran.push(step.name);
  }
  return summary;
}
