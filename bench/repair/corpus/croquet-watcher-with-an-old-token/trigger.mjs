import { createHmac } from "node:crypto";

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const text = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "u-2", iat: 1767225600, exp: 1767229200 })}`;
const token = `${text}.${createHmac("sha256", "lawn").update(text).digest("base64url")}`;

export const request = { path: "/games/g1", headers: { authorization: `Bearer ${token}` } };
export const app = async (load) => (await load("src/app.ts")).makeApp("lawn");
