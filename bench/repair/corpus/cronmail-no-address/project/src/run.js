import { digest } from "./digest.js";
import { endpoint, settings } from "./settings.js";

const { api, key } = settings();
const mail = digest(["Two new orders", "Stock of cups is low"], "2026-04-01");
const response = await fetch(endpoint(api, "/v1/mails"), {
  method: "POST",
  headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  body: JSON.stringify(mail),
});
if (!response.ok) throw new Error(`mail service: ${response.status}`);
console.log("sent");
