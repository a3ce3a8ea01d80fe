import { fromKysely, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { z } from "zod";
import { type EffectKind, RunEffect } from "../machine/run-effect.ts";
import type { EffectCarrier } from "../run.ts";

/** What travels in a job. The effect's row is the truth; the job only says where to look. */
export const EffectJob = z.object({ runId: z.uuid(), effect: RunEffect });
export type EffectJob = z.infer<typeof EffectJob>;

export interface EffectQueue extends EffectCarrier {
  /** Starts to hand jobs to `handle`, which never throws for what an effect did. */
  work(handle: (job: EffectJob, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Waits for the jobs at hand, at most `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

export interface EffectQueueOptions {
  readonly url: string;
  readonly log: Logger;
  /** Effects that use the machine (engine, CI, deployments) at once, and all others. */
  readonly heavy?: number;
  readonly light?: number;
}

const HEAVY: ReadonlySet<EffectKind> = new Set<EffectKind>([
  "engine.repair",
  "forge.read_checks",
  "forge.read_revert_checks",
  "deploy.start",
  "deploy.revert",
]);
const QUEUES = { heavy: "run-heavy", light: "run-light" } as const;

/** pg-boss fails a job whose worker has not been heard of for this long, and hands it out again; 10 is its least. */
const HEARTBEAT_SECONDS = 10;
/** Without this, a queue that is notified is polled every 30 seconds only, and delayed jobs come late. */
const POLL_SECONDS = 1;
const EXPIRE_SECONDS = 3_600;

/** Effects carried by pg-boss: enqueued in the caller's transaction, taken within milliseconds of its commit. */
export async function openEffectQueue(options: EffectQueueOptions): Promise<EffectQueue> {
  const boss = new PgBoss({
    connectionString: options.url,
    application_name: "bugstack-jobs",
    // Each is a process of the database; looking for jobs takes a millisecond.
    max: 2,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
    maintenanceIntervalSeconds: 600,
  });
  boss.on("error", (error) => options.log.error({ err: error }, "The job queue reported an error"));
  boss.on("warning", (warning) => options.log.warn({ warning }, "The job queue reported a warning"));
  await boss.start();
  for (const name of Object.values(QUEUES)) {
    const settings = {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      retryLimit: 5,
      retryDelay: 1,
      deleteAfterSeconds: 3_600,
      retentionSeconds: 60 * 86_400,
      notify: true,
    };
    await boss.createQueue(name, settings);
    await boss.updateQueue(name, settings);
  }
  const workers: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const wake = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  return {
    async send(trx, { runId, effect }) {
      const name = HEAVY.has(effect.kind) ? QUEUES.heavy : QUEUES.light;
      await boss.send(name, EffectJob.parse({ runId, effect }), {
        db: fromKysely(trx),
        ...(effect.afterSeconds > 0
          ? { startAfter: new Date(Date.now() + effect.afterSeconds * 1_000) }
          : {}),
      });
    },
    nudge(afterSeconds) {
      if (afterSeconds > 60) return;
      // A notification is sent when a job is made, not when it falls due.
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          wake();
        },
        afterSeconds * 1_000 + 5,
      );
      timer.unref();
      timers.add(timer);
    },
    async work(handle) {
      const counts = { heavy: options.heavy ?? 3, light: options.light ?? 4 };
      for (const kind of ["heavy", "light"] as const) {
        // Workers of their own, so that each can be woken: waking by queue is not offered.
        for (let index = 0; index < counts[kind]; index += 1) {
          const worker = await boss.work<unknown>(
            QUEUES[kind],
            {
              pollingIntervalSeconds: POLL_SECONDS,
              notifyPollingIntervalSeconds: POLL_SECONDS,
              batchSize: 1,
            },
            async ([job]) => {
              const parsed = EffectJob.safeParse(job?.data);
              if (!job || !parsed.success) options.log.error("A job of the run queue could not be read");
              else await handle(parsed.data, job.signal);
            },
          );
          workers.push(worker);
        }
      }
    },
    async stop(graceMs) {
      for (const timer of timers) clearTimeout(timer);
      await boss.stop({ graceful: true, timeout: graceMs });
    },
  };
}
