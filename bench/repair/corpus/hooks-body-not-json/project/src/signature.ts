import { createHmac, timingSafeEqual } from "node:crypto";

export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

export function isSigned(secret: string, text: string, signature: string | undefined): boolean {
  const wanted = Buffer.from(sign(secret, text));
  const given = Buffer.from(signature ?? "");
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
