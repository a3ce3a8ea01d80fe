import { setTimeout as sleep } from "node:timers/promises";
import type { ApiClient } from "../api/client.ts";
import type { RunDetail, RunSummary } from "../api/run-answers.ts";
import { UsageError } from "../usage.ts";

const POLL_MS = 100;

/** Waits for the first run of a project. @throws UsageError after `limitMs`. */
export async function awaitRun(api: ApiClient, project: string, limitMs: number): Promise<RunSummary> {
  return await until(limitMs, "No run has started", async () => {
    const { runs } = await api.get<{ runs: readonly RunSummary[] }>(`/api/v1/runs?project=${project}`);
    return runs.at(-1) ?? null;
  });
}

/** Follows a run until `done` says so or it ends, telling each step once when it is over. */
export async function followRun(
  api: ApiClient,
  id: string,
  limitMs: number,
  done: (run: RunDetail) => boolean,
  tell: (step: RunDetail["steps"][number]) => void,
  told: Set<string>,
): Promise<RunDetail> {
  return await until(limitMs, "The run has not come to its end", async () => {
    const { run } = await api.get<{ run: RunDetail }>(`/api/v1/runs/${id}`);
    for (const step of run.steps) {
      if (step.state !== "done" || told.has(step.step)) continue;
      told.add(step.step);
      tell(step);
    }
    return run.ended || done(run) ? run : null;
  });
}

async function until<T>(limitMs: number, failure: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new UsageError(`${failure} within ${limitMs / 1000} s.`);
    await sleep(POLL_MS);
  }
}
