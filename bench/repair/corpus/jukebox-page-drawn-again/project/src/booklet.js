import { page } from "./page.js";

const loudest = (left, right) => right.plays - left.plays;

/** A page for each machine, the one that is played most first. */
export function booklet(machines) {
  return [...machines].sort(loudest).map(page);
}
