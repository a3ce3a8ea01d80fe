import { createHmac } from "node:crypto";

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const unsigned = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "u42", iat: 1767225600, exp: 1767229200 })}`;
const token = `${unsigned}.${createHmac("sha256", "studio-development-key-0123456789").update(unsigned).digest("base64url")}`;
export const request = { path: "/studios/mine", headers: { authorization: `Bearer ${token}` } };
export const app = async (load) => (await load("src/app.js")).createApp();
