import type { CanonicalEvent } from "@bugstack/event";
import { isProgramming } from "./programming.ts";
import type { Verdict } from "./verdict.ts";

const ADVICE = [
  "Read again and repeat the whole change, a few times with a growing pause, or hold a lock from reading to writing.",
  "Which of two writers has to win is for the owner of the data to say, so nothing is patched.",
];

interface Race {
  readonly type?: RegExp;
  readonly message?: RegExp;
  readonly cause: string;
}

const RACES: readonly Race[] = [
  {
    message: /\bdeadlock (?:detected|found)\b/i,
    cause: "Two transactions waited for each other, and the database ended this one.",
  },
  {
    message: /^database (?:table |schema )?is locked\b|\bSQLITE_BUSY\b/i,
    cause: "Another connection held the lock of the database while this one wanted to write.",
  },
  {
    message:
      /could not serialize access|tuple concurrently updated|write conflict|WriteConflict|concurrent (?:update|modification|write)s?\b|expected to (?:update|delete) \d+ row\(s\); \d+ were matched/i,
    cause: "Another transaction changed the same rows meanwhile, and the database refused this one.",
  },
  {
    message:
      /\b(?:changed|modified|updated) (?:meanwhile|in the meantime|concurrently|by another (?:process|transaction|session|request|writer|worker|thread))\b|\bno longer at (?:version|revision)\b|\b(?:version|revision|etag) (?:mismatch|conflict)\b|\bstale (?:version|revision|object|row|record|data)\b/i,
    cause:
      "Somebody else changed the same record between reading and writing, and this change was turned away.",
  },
  {
    type: /^(?:StaleDataError|StaleObjectStateError|ObjectVersionError|Optimistic\w*|Concurren(?:t|cy)\w*|SerializationFailure|DeadlockDetected)$/,
    cause:
      "Somebody else changed the same record between reading and writing, and this change was turned away.",
  },
];

/**
 * An error by which a database or the project's own store tells that two writers met. It is a defect of the code, but
 * no single line of it is wrong; it is named, and left to a person. Null for other errors.
 */
export function concurrentWriters(event: CanonicalEvent): Verdict | null {
  const exception = event.exceptions.at(-1);
  // Words in the message of a failed lookup are somebody's data.
  if (!exception || isProgramming(exception.type)) return null;
  const message = exception.value.slice(0, 2_000);
  const race = RACES.find(
    (one) => (one.type?.test(exception.type) ?? true) && (one.message?.test(message) ?? true),
  );
  if (!race) return null;
  return {
    class: "code",
    rootCause: race.cause,
    evidence: [
      `The exception is ${exception.type}${message && `: ${message.split("\n")[0]?.slice(0, 160)}`}`,
    ],
    advice: ADVICE,
  };
}
