import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA256 over `<seconds>.<body>`. The time is signed too, so that a receiver
 * can refuse a request that somebody recorded and sends again.
 */
export function signWebhook(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${hmac(secret, seconds, body)}`;
}

/** Whether a signature is ours and at most `toleranceSeconds` old; for receivers, and for our own tests. */
export function verifyWebhook(
  secret: string,
  body: string,
  signature: string,
  now: Date,
  toleranceSeconds = 300,
): boolean {
  const parts = /^t=(?<seconds>\d{1,12}),v1=(?<hex>[0-9a-f]{64})$/.exec(signature)?.groups;
  if (!parts) return false;
  const seconds = Number(parts.seconds);
  if (Math.abs(now.getTime() / 1_000 - seconds) > toleranceSeconds) return false;
  return timingSafeEqual(
    Buffer.from(parts.hex ?? "", "hex"),
    Buffer.from(hmac(secret, seconds, body), "hex"),
  );
}

function hmac(secret: string, seconds: number, body: string): string {
  return createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
}
