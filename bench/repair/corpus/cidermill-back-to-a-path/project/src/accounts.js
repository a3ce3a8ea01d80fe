import { timingSafeEqual } from "node:crypto";

const accounts = new Map([
  ["joan", "bramley"],
  ["wilf", "kingston"],
]);

export function signIn(user, password) {
  const kept = accounts.get(user);
  if (kept === undefined || typeof password !== "string" || kept.length !== password.length) return false;
  return timingSafeEqual(Buffer.from(kept), Buffer.from(password));
}
