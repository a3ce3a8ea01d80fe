import { EngineError } from "../error.ts";

/** The end of the time that a repair has, or of its caller's patience. */
export interface Deadline {
  readonly signal: AbortSignal;
  /**
   * For work that keeps the processor to itself, so that no timer fires meanwhile.
   * @throws EngineError `time_limit` once the deadline is reached.
   */
  check(): void;
  secondsLeft(): number;
  /** The task's answer, or the deadline's error as soon as it is reached; the task is left to end by the signal. */
  race<Answer>(task: Promise<Answer>): Promise<Answer>;
  clear(): void;
}

/** @param spent Seconds of the limit that were used up before. */
export function createDeadline(seconds: number, caller: AbortSignal | undefined, spent = 0): Deadline {
  const controller = new AbortController();
  const end = performance.now() + Math.max(0, seconds - spent) * 1_000;
  const stop = () =>
    controller.abort(
      new EngineError("time_limit", "The run was stopped by its caller", { cause: caller?.reason }),
    );
  const expire = () =>
    controller.abort(
      new EngineError("time_limit", `The time limit of ${seconds} s was reached`, {
        remedy: "Give it more time with --time-limit, or prepare the project's environment ahead",
      }),
    );
  const timer = setTimeout(expire, end - performance.now());
  if (caller?.aborted) stop();
  caller?.addEventListener("abort", stop, { once: true });
  const { signal } = controller;

  return {
    signal,
    check() {
      if (!signal.aborted && performance.now() >= end) expire();
      signal.throwIfAborted();
    },
    secondsLeft: () => Math.max(0, (end - performance.now()) / 1_000),
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
