import { it } from "vitest";

const DAY_MS = 24 * 60 * 60 * 1000;
const seed = Number(process.env.BUGSTACK_TEST_SEED ?? Math.floor(Date.now() / DAY_MS));
const isFull = process.env.BUGSTACK_TEST_FULL === "1";

type Work = () => Promise<void> | void;

/**
 * `it` for the tests of a long file that stand for themselves: one in `of` runs, others each day, all of them in
 * `npm run test:full`. What runs today is told by BUGSTACK_TEST_SEED.
 */
export function oneIn(of: number): (name: string, work: Work, limitMs?: number) => void {
  let index = 0;
  return (name, work, limitMs) => {
    const isToday = isFull || (index++ + seed) % of === 0;
    (isToday ? it : it.skip)(name, work, limitMs);
  };
}
