import { createHmac } from "node:crypto";

/** A token as the service would have issued it, for a client that kept it too long. HS256, JSON Web Signature (RFC 7515). */
export function signToken(claims: Readonly<Record<string, string | number>>, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

export function expiredToken(subject: string, secret: string, now: Date = new Date()): string {
  return signToken({ sub: subject, exp: Math.floor(now.getTime() / 1000) - 3_600 }, secret);
}

export function validToken(subject: string, secret: string, now: Date = new Date()): string {
  return signToken({ sub: subject, exp: Math.floor(now.getTime() / 1000) + 3_600 }, secret);
}
