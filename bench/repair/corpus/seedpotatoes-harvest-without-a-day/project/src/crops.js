import { parse } from "./csv.js";
import { day, number } from "./fields.js";

export function readCrops(text) {
  return parse(text).map((row) => ({
    grower: row.grower,
    variety: row.variety,
    planted: day(row.planted),
    harvested: day(row.harvested),
    tons: number(row.tons),
  }));
}

/** Tons of each variety that are in the barn; what is not harvested yet does not count. */
export function inTheBarn(crops) {
  const sums = {};
  for (const { variety, harvested, tons } of crops) {
    if (harvested === null) continue;
    sums[variety] = (sums[variety] ?? 0) + (tons ?? 0);
  }
  return sums;
}
