import { readEvents } from "./read.js";

export function summary(events) {
  const kinds = {};
  for (const { kind } of events) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

if (process.argv[2]) console.log(summary(readEvents(process.argv[2])));
