import type { Screened } from "../../toolchains/rehearsal.ts";

/** Batches grow: the likeliest changes are known soon, and there are few of the costs that each batch has. */
const SMALLEST_BATCH = 8;
const LARGEST_BATCH = 256;
/** Between two batches it is asked whether the time is over: what none of them ends must not take longer than this. */
const LONGEST_BATCH_SECONDS = 6;
/** Where changes end at once, so long is a batch. */
const USUAL_BATCH_SECONDS = 0.3;
/** Who needs less than this share of the limit for a change will hardly meet many that need all of it. */
const QUICK_SHARE = 0.05;
const QUICK_FACTOR = 4;
/** Where one takes next to nothing of it, what each batch costs by itself counts most. */
const QUICKEST_SHARE = 0.01;
const QUICKEST_FACTOR = 20;
/** What the last batch says counts as much as all before it. */
const FADING = 0.5;

/** How many changes are screened together, by how long those before took. */
export interface Pace {
  /** @param before how many were screened already; @param limit seconds of each */
  size(before: number, limit: number): number;
  /** Screens changes with a limit for each, and remembers how long that took. */
  timed(limit: number, screen: () => Promise<readonly Screened[]>): Promise<readonly Screened[]>;
}

export function createPace(now: () => number = () => performance.now() / 1_000): Pace {
  let secondsOfOne: number | null = null;
  return {
    size(before, limit) {
      const growing = Math.min(LARGEST_BATCH, SMALLEST_BATCH + Math.floor(before / 4));
      const own = secondsOfOne ?? limit;
      const slack =
        own < QUICKEST_SHARE * limit ? QUICKEST_FACTOR : own < QUICK_SHARE * limit ? QUICK_FACTOR : 1;
      const longest = Math.floor((slack * LONGEST_BATCH_SECONDS) / limit);
      const usual = Math.max(SMALLEST_BATCH, Math.floor(USUAL_BATCH_SECONDS / own));
      return Math.max(1, Math.min(growing, longest, usual));
    },
    async timed(limit, screen) {
      const started = now();
      const screened = await screen();
      // Those that were ended by the clock; guarded loops say that they have no end, and end sooner.
      const ended = screened.filter((one) => one.ended === "time" && one.why === "").length;
      const own = Math.max(now() - started, ended * limit) / Math.max(1, screened.length);
      secondsOfOne = secondsOfOne === null ? own : FADING * secondsOfOne + (1 - FADING) * own;
      return screened;
    },
  };
}
