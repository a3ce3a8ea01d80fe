import type { RepairStep, StepName } from "./request.ts";

/** Tells the steps of a repair as they happen, and keeps their times. */
export interface Steps {
  /** Runs a step. Its answer comes with the sentence that it ends with. */
  run<Answer>(step: StepName, opening: string, task: () => Promise<StepAnswer<Answer>>): Promise<Answer>;
  progress(step: StepName, sentence: string): void;
  /** Milliseconds by step, up to now; a step that was entered again adds up. */
  timings(): Record<string, number>;
}

export type StepAnswer<Answer> = readonly [answer: Answer, sentence: string];

export function createSteps(onStep: ((step: RepairStep) => void) | undefined): Steps {
  const spent = new Map<StepName, number>();
  const running = new Map<StepName, number>();
  const tell = (step: StepName, state: RepairStep["state"], sentence: string, durationMs: number | null) =>
    onStep?.({ step, state, sentence, durationMs });

  return {
    async run(step, opening, task) {
      const started = performance.now();
      running.set(step, started);
      const took = () => Math.round(performance.now() - started);
      // A step that is entered again continues: there is one start and one end of each that is told.
      tell(step, spent.has(step) ? "progress" : "started", opening, null);
      try {
        const [answer, sentence] = await task();
        tell(step, "ended", sentence, took());
        return answer;
      } catch (error) {
        tell(step, "ended", error instanceof Error ? error.message : "It failed", took());
        throw error;
      } finally {
        running.delete(step);
        spent.set(step, (spent.get(step) ?? 0) + took());
      }
    },
    progress: (step, sentence) => tell(step, "progress", sentence, null),
    timings() {
      const all: Record<string, number> = Object.fromEntries(spent);
      for (const [step, started] of running)
        all[step] = (all[step] ?? 0) + Math.round(performance.now() - started);
      return all;
    },
  };
}
