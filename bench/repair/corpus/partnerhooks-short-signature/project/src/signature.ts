import { createHmac, timingSafeEqual } from "node:crypto";

export function sign(secret: string, body: string): string {
  return createHmac("sha256", secret).update(body).digest("hex");
}

/** Is this the partner's signature of the body? It comes as `sha256=` and hex. */
export function isSigned(secret: string, body: string, header: string): boolean {
  const [scheme, given = ""] = header.split("=");
  if (scheme !== "sha256") return false;
  return timingSafeEqual(Buffer.from(given, "hex"), Buffer.from(sign(secret, body), "hex"));
}
