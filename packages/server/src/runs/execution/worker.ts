import type { RunServices } from "../services.ts";
import type { EffectQueue } from "./effect-queue.ts";
import { executeEffect } from "./execute-effect.ts";
import { openRunLocks } from "./run-locks.ts";
import { startSweep } from "./sweep.ts";

export interface RunWorker {
  /** Ends the work at hand, which is taken up again by whoever comes next. */
  stop(): Promise<void>;
}

const GRACE_MS = 5_000;

/** Executes the effects of runs in this process. Any number of processes may do so on one database. */
export async function startRunWorker(
  services: RunServices,
  queue: EffectQueue,
  url: string,
): Promise<RunWorker> {
  const stopping = new AbortController();
  const locks = openRunLocks(url, services.log);
  const stopSweep = startSweep(services, locks);
  await queue.work((job, signal) =>
    executeEffect(services, locks, job, AbortSignal.any([signal, stopping.signal])),
  );
  return {
    async stop() {
      stopping.abort(new Error("The server stops"));
      await stopSweep();
      await queue.stop(GRACE_MS);
      await locks.close();
    },
  };
}
