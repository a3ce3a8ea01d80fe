import { grading } from "./grading.js";

export async function appraise(stone, carat) {
  if (!(carat > 0)) throw new RangeError("a stone has a weight");
  const { perCarat, ...table } = await grading();
  if (perCarat(stone) === null) return { stone, carat, value: null };
  return { stone, carat, value: table[stone](carat) };
}

export async function catalogue() {
  const { stones } = await grading();
  return stones().sort();
}
