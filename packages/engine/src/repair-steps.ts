import type { RepairStep, StepName } from "./repair-request.ts";

/** Tells the steps of a repair as they happen, and keeps their times. */
export interface Steps {
  /** Milliseconds by step; a step that is entered again adds up. */
  readonly timings: Record<string, number>;
  /** Runs a step. Its answer comes with the sentence that it ends with. */
  run<Answer>(step: StepName, opening: string, task: () => Promise<StepAnswer<Answer>>): Promise<Answer>;
  progress(step: StepName, sentence: string): void;
}

export type StepAnswer<Answer> = readonly [answer: Answer, sentence: string];

export function createSteps(onStep: ((step: RepairStep) => void) | undefined): Steps {
  const timings: Record<string, number> = {};
  const tell = (step: StepName, state: RepairStep["state"], sentence: string, durationMs: number | null) =>
    onStep?.({ step, state, sentence, durationMs });

  return {
    timings,
    async run(step, opening, task) {
      const started = performance.now();
      const took = () => Math.round(performance.now() - started);
      tell(step, "started", opening, null);
      try {
        const [answer, sentence] = await task();
        tell(step, "ended", sentence, took());
        return answer;
      } catch (error) {
        tell(step, "ended", error instanceof Error ? error.message : "It failed", took());
        throw error;
      } finally {
        timings[step] = (timings[step] ?? 0) + took();
      }
    },
    progress: (step, sentence) => tell(step, "progress", sentence, null),
  };
}
