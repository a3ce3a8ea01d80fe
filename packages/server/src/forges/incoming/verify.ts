import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { ForgeAccount } from "../accounts/accounts.ts";

/** A webhook that a forge has proved to be its own. */
export interface VerifiedDelivery {
  /** The forge's id of it; the same one means the same delivery, sent again. */
  readonly delivery: string;
  readonly event: string;
}

type HeaderOf = (name: string) => string | undefined;

/**
 * Whether a webhook was sent by who knows the secret. Null when it was not. GitHub and Gitea sign the body; GitLab
 * sends the secret itself, or signs id, time and body (https://www.standardwebhooks.com).
 */
export function verifyDelivery(
  kind: ForgeAccount["kind"],
  secret: string,
  header: HeaderOf,
  body: Uint8Array,
): VerifiedDelivery | null {
  switch (kind) {
    case "github":
      return signed(secret, header("x-hub-signature-256")?.replace(/^sha256=/, ""), body)
        ? named(header("x-github-delivery"), header("x-github-event"), body)
        : null;
    case "gitea":
      return signed(secret, header("x-gitea-signature") ?? header("x-forgejo-signature"), body)
        ? named(
            header("x-gitea-delivery") ?? header("x-forgejo-delivery"),
            header("x-gitea-event") ?? header("x-forgejo-event"),
            body,
          )
        : null;
    case "gitlab":
      return gitLabKnows(secret, header, body)
        ? named(
            header("webhook-id") ?? header("idempotency-key") ?? header("x-gitlab-event-uuid"),
            header("x-gitlab-event"),
            body,
          )
        : null;
  }
}

function signed(secret: string, signature: string | undefined, body: Uint8Array): boolean {
  if (!signature || !/^[0-9a-f]{64}$/.test(signature)) return false;
  return same(Buffer.from(signature, "hex"), createHmac("sha256", secret).update(body).digest());
}

const TOLERANCE_SECONDS = 300;

function gitLabKnows(secret: string, header: HeaderOf, body: Uint8Array): boolean {
  const token = header("x-gitlab-token");
  if (token !== undefined) {
    const digest = (text: string) => createHash("sha256").update(text).digest();
    return same(digest(token), digest(secret));
  }
  const [id, time, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(header);
  if (!id || !time || !signatures || Math.abs(Date.now() / 1_000 - Number(time)) > TOLERANCE_SECONDS)
    return false;
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : Buffer.from(secret);
  const expected = createHmac("sha256", key).update(`${id}.${time}.`).update(body).digest();
  return signatures
    .split(" ")
    .some((one) => one.startsWith("v1,") && same(Buffer.from(one.slice(3), "base64"), expected));
}

function named(delivery: string | undefined, event: string | undefined, body: Uint8Array): VerifiedDelivery {
  const id =
    delivery && /^[\w:.-]{1,100}$/.test(delivery)
      ? delivery
      : createHash("sha256").update(body).digest("hex");
  return { delivery: id, event: (event ?? "unknown").replace(/[^\w .-]/g, "").slice(0, 100) };
}

function same(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
