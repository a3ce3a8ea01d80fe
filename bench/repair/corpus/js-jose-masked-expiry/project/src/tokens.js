import { jwtVerify, SignJWT } from "jose";

const key = new TextEncoder().encode(process.env.KEY ?? "0123456789abcdef0123456789abcdef");

export function issue(sub, seconds = 600) {
  return new SignJWT({ role: "reader" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(sub)
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(key);
}

export async function verify(token) {
  const { payload } = await jwtVerify(token, key);
  return payload;
}
