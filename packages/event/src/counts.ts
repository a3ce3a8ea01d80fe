import { z } from "zod";
import { EventError } from "./error.ts";

/** Type of the envelope item in which our SDKs report how often each route was exercised. */
export const COUNTS_ITEM = "bugstack.counts";

const Amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Requests of one route in one minute. `failed` were answered with 5xx, `observed` were observations; both are within `total`. */
export const CountsEntry = z.object({
  /** Start of the minute, RFC 3339 in UTC. */
  minute: z.iso.datetime({ offset: true }),
  method: z.string().min(1).max(20),
  /** Route template: `/users/{user_id}`. */
  route: z.string().min(1).max(2_048),
  total: Amount,
  failed: Amount,
  observed: Amount.default(0),
});
export type CountsEntry = z.infer<typeof CountsEntry>;

export const Counts = z.object({
  release: z.string().max(256).nullable().default(null),
  environment: z.string().max(256).nullable().default(null),
  entries: z.array(CountsEntry).max(10_000),
});
export type Counts = z.infer<typeof Counts>;

/** @throws EventError `bad_counts` naming the first field that is wrong */
export function readCounts(json: unknown): Counts {
  const read = Counts.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new EventError("bad_counts", `Not valid counts: ${issue?.path.join(".")}: ${issue?.message}.`, {
    cause: read.error,
  });
}
