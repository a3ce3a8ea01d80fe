import { createHmac, timingSafeEqual } from "node:crypto";

const LIFETIME_SECONDS = 12 * 60 * 60;
export const SESSION_COOKIE = "bugstack_session";

/** A cookie that proves knowledge of the admin token without holding it: `<expiry>.<hmac>`. */
export function issueSession(adminToken: string, now: Date): { value: string; maxAge: number } {
  const expiry = Math.floor(now.getTime() / 1000) + LIFETIME_SECONDS;
  return { value: `${expiry}.${seal(adminToken, expiry)}`, maxAge: LIFETIME_SECONDS };
}

export function isValidSession(adminToken: string, cookie: string | undefined, now: Date): boolean {
  const match = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(cookie ?? "");
  if (!match?.[1] || !match[2]) return false;
  const expiry = Number(match[1]);
  return expiry > now.getTime() / 1000 && same(match[2], seal(adminToken, expiry));
}

/** Compares in constant time, whatever the lengths. */
export function same(left: string, right: string): boolean {
  const digest = (text: string) => createHmac("sha256", "comparison").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function seal(adminToken: string, expiry: number): string {
  return createHmac("sha256", adminToken).update(`session ${expiry}`).digest("hex");
}
