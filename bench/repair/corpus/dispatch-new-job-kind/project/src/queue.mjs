import { handlers } from "./handlers.mjs";

/**
 * Works jobs off. Those that cannot be done are put aside with a reason, so that the queue does not stop.
 */
export function work(jobs) {
  let state = {};
  const aside = [];
  for (const job of jobs) {
    if (!job.parcel) {
      aside.push({ id: job.id, reason: "no parcel" });
      continue;
    }
    state = handlers[job.kind](state, job);
  }
  return { state, aside };
}
