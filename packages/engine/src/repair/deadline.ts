import { EngineError } from "../error.ts";

/** The end of the time that a repair has, or of its caller's patience. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** The task's answer, or the deadline's error as soon as it is reached; the task is left to end by the signal. */
  race<Answer>(task: Promise<Answer>): Promise<Answer>;
  clear(): void;
}

export function createDeadline(seconds: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const stop = () =>
    controller.abort(
      new EngineError("time_limit", "The run was stopped by its caller", { cause: caller?.reason }),
    );
  const timer = setTimeout(() => {
    controller.abort(
      new EngineError("time_limit", `The time limit of ${seconds} s was reached`, {
        remedy: "Give it more time with --time-limit, or prepare the project's environment ahead",
      }),
    );
  }, seconds * 1_000);
  if (caller?.aborted) stop();
  caller?.addEventListener("abort", stop, { once: true });
  const { signal } = controller;

  return {
    signal,
    async race(task) {
      task.catch(() => {}); // Told through the race below; after the deadline nobody listens any more.
      if (signal.aborted) throw signal.reason;
      const { promise, reject } = Promise.withResolvers<never>();
      const onAbort = () => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
      try {
        return await Promise.race([task, promise]);
      } finally {
        signal.removeEventListener("abort", onAbort);
      }
    },
    clear() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", stop);
    },
  };
}
