import type { Signal } from "./signal.ts";

/** Waits until the signal has a value that fits, and answers it. Does not watch any longer once it has it. */
export function until<T>(signal: Signal<T>, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = signal.watch((value) => {
      if (!fits(value)) return;
      stop();
      resolve(value);
    });
  });
}
