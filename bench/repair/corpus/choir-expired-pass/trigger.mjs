import { createHmac } from "node:crypto";

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const unsigned = `${part({ alg: "HS256" })}.${part({ voice: "alto", sub: "ida", exp: 1767229200 })}`;
const pass = `${unsigned}.${createHmac("sha256", "choir-development-key-0123456789abcdef").update(unsigned).digest("base64url")}`;
export const request = { path: "/scores/requiem", headers: { authorization: `Bearer ${pass}` } };
export const app = async (load) => (await load("src/app.ts")).app;
