import { handlers } from "./handlers.js";

/** Works off the jobs in their order; unknown kinds are counted, not worked. */
export async function workOff(jobs, context) {
  const done = { worked: 0, unknown: 0 };
  for (const job of jobs) {
    const handler = handlers[job.kind];
    if (!handler) {
      done.unknown += 1;
      continue;
    }
    await handler(job, context);
    done.worked += 1;
  }
  return done;
}
