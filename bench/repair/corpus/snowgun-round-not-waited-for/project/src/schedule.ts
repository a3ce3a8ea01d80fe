import type { Log } from "./log";

export type Task = () => unknown;

export interface Schedule {
  /** Runs the task again and again. A round that fails is logged; the next one comes all the same. */
  every(milliseconds: number, name: string, task: Task): void;
  stop(): void;
}

export function makeSchedule(log: Log): Schedule {
  const timers: NodeJS.Timeout[] = [];
  return {
    every(milliseconds, name, task) {
      const round = () => {
        try {
          task();
        } catch (error) {
          log.error(`${name} failed`, error);
        }
      };
      timers.push(setInterval(round, milliseconds));
    },
    stop() {
      for (const timer of timers.splice(0)) clearInterval(timer);
    },
  };
}
