import { jwtVerify, SignJWT } from "jose";

const KEY = new TextEncoder().encode(process.env.PASS_KEY ?? "choir-development-key-0123456789abcdef");

export async function issuePass(singer: string, expires: string | number = "2h"): Promise<string> {
  return new SignJWT({ voice: "alto" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(singer)
    .setExpirationTime(expires)
    .sign(KEY);
}

export async function readPass(pass: string) {
  const { payload } = await jwtVerify(pass, KEY, { algorithms: ["HS256"], requiredClaims: ["sub"] });
  return { singer: String(payload.sub), voice: String(payload.voice) };
}
