import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** What the bot remembers: the last message, whom it has greeted, and how many it has answered. */
export const fresh = () => ({ last: 0, seen: new Set(), answered: 0 });

export function loadState(file) {
  if (!existsSync(file)) return fresh();
  return { ...fresh(), ...JSON.parse(readFileSync(file, "utf8")) };
}

export function saveState(file, state) {
  writeFileSync(file, JSON.stringify(state));
}
