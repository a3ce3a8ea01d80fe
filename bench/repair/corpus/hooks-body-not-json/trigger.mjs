import { createHmac } from "node:crypto";

const body = "event=stock&sku=A-1";
const signature = createHmac("sha256", "whsec_test").update(body).digest("hex");
export const request = { method: "POST", path: "/deliveries", headers: { "content-type": "application/x-www-form-urlencoded", "x-signature": signature }, body };
export const app = async (load) => (await load("src/app.ts")).app;
