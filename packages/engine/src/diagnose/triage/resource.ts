import type { TriageRule } from "./verdict.ts";

/** The machine ran out of something. */
export const RESOURCE_RULES: readonly TriageRule[] = [
  {
    class: "resource",
    message:
      /\bENOSPC\b|No space left on device|\bEDQUOT\b|Disk quota exceeded|database or disk is full|could not (?:extend|write to) file/i,
    cause: "The disk is full.",
    advice: ["Free or add disk space, rotate logs, and watch the level."],
  },
  {
    class: "resource",
    type: /^(?:DiskFull|DiskFullError)$/,
    cause: "The disk is full.",
    advice: ["Free or add disk space, rotate logs, and watch the level."],
  },
  {
    class: "resource",
    message:
      /\bENOMEM\b|Cannot allocate memory|JavaScript heap out of memory|Array buffer allocation failed|out of shared memory|out of memory\b/i,
    cause: "The process ran out of memory.",
    advice: [
      "Look at what this request holds in memory and at the limit of the process; raise the limit only when the need is real.",
    ],
  },
  {
    class: "resource",
    type: /^MemoryError$/,
    cause: "The process ran out of memory.",
    advice: [
      "Look at what this request holds in memory and at the limit of the process; raise the limit only when the need is real.",
    ],
  },
  {
    class: "resource",
    message: /\b(?:EMFILE|ENFILE)\b|Too many open files/i,
    cause: "The process has too many open files or sockets.",
    advice: [
      "Look for files and connections that are not closed; raise the limit only when the need is real.",
    ],
  },
  {
    class: "resource",
    message:
      /too many connections|remaining connection slots are reserved|too many clients already|QueuePool limit of size|Timeout acquiring a connection|Timed out fetching a new connection from the connection pool|pool exhausted|connection pool (?:is )?exhausted/i,
    cause: "All database connections are taken.",
    advice: [
      "Look for connections that are not given back; then size the pool and the server's limit for the number of processes.",
    ],
  },
  {
    class: "resource",
    message: /can't start new thread|Resource temporarily unavailable|\bEAGAIN\b/i,
    cause: "The machine refuses further threads or processes.",
    advice: ["Look at what starts them and at the limits of the container."],
  },
];
