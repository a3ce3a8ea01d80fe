import { HTTPException } from "hono/http-exception";

/** Miles as they come in a body: a whole number, or its digits. They are kept as they are in the database, a bigint. */
export function miles(value: unknown): bigint {
  const isWhole = Number.isSafeInteger(value) || (typeof value === "string" && /^\d+$/.test(value));
  const amount = isWhole ? BigInt(value as number | string) : 0n;
  if (amount <= 0n) throw new HTTPException(422, { message: "miles must be a whole number above zero" });
  return amount;
}
