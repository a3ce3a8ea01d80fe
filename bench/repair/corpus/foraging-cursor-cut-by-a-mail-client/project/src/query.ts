import { BadRequest } from "./errors.ts";

const LARGEST = 50;

/** How many spots a page is to have. */
export function readLimit(text: string | undefined): number {
  if (text === undefined) return 2;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST) {
    throw new BadRequest("limit_invalid", `limit is a number from 1 to ${LARGEST}`);
  }
  return limit;
}
