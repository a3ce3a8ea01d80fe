import { createHash } from "node:crypto";
import type { CanonicalEvent } from "../event.ts";
import { framesAndMessage } from "./frames-and-message.ts";
import { placeOfFailure } from "./place-of-failure.ts";

/**
 * One thing that decides to which issue an event belongs. Two events are together when all their parts are equal, so
 * the parts are also the explanation that people read.
 */
export interface GroupingPart {
  readonly what: "fingerprint" | "message" | "logger" | "class" | "frame" | "kind";
  /** What is compared. */
  readonly value: string;
  /** Why it stands as it does: what was left out of it, or why it counts. */
  readonly why?: string;
}

export interface Grouping {
  /** The algorithm, see `GROUPING_VERSIONS`. */
  readonly version: GroupingVersion;
  /** Stable key of the issue: 32 hexadecimal digits. */
  readonly fingerprint: string;
  readonly parts: readonly GroupingPart[];
}

/**
 * The algorithms, oldest first. An algorithm is never changed once it has made fingerprints: a better one gets the
 * next number, and projects keep the one that they began with until somebody sets another.
 */
const ALGORITHMS = { 1: placeOfFailure, 2: framesAndMessage } as const;
export type GroupingVersion = keyof typeof ALGORITHMS;
export const GROUPING_VERSIONS = [1, 2] as const satisfies readonly GroupingVersion[];
export const NEWEST_GROUPING: GroupingVersion = 2;

/** To which issue an event belongs, and why. `{{ default }}` in the client's fingerprint stands for our own parts. */
export function groupingOf(event: CanonicalEvent, version: GroupingVersion = NEWEST_GROUPING): Grouping {
  const own = ALGORITHMS[version](event);
  const parts = event.fingerprint?.flatMap((part) => customParts(part, own)) ?? own;
  return { version, fingerprint: hashOf(parts, version), parts };
}

/** A number from the database or the API as one of our algorithms; the newest for one that we do not know. */
export function groupingVersion(number: number): GroupingVersion {
  return GROUPING_VERSIONS.find((version) => version === number) ?? NEWEST_GROUPING;
}

const DEFAULT = /^\{\{\s*default\s*\}\}$/;

function customParts(part: string, own: readonly GroupingPart[]): readonly GroupingPart[] {
  if (DEFAULT.test(part)) return own;
  return [{ what: "fingerprint", value: part, why: "the client asked for it" }];
}

/** The first algorithm hashed the bare values; fingerprints that it made must not change. */
function hashOf(parts: readonly GroupingPart[], version: GroupingVersion): string {
  const hashed =
    version === 1
      ? parts.map(({ value }) => value)
      : [version, ...parts.map(({ what, value }) => [what, value])];
  return createHash("sha256").update(JSON.stringify(hashed)).digest("hex").slice(0, 32);
}
