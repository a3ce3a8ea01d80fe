import { request } from "node:http";

export class CarrierRefused extends Error {}

/** Sends an order to the carrier; the answer is its reference. */
export function order(base, { number, key }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL("/orders", base), {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
    });
    outgoing.once("error", reject);
    outgoing.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.once("end", () => {
        if (response.statusCode !== 201) reject(new CarrierRefused(`${number}: ${response.statusCode} ${text}`));
        else resolve(JSON.parse(text).reference);
      });
    });
    outgoing.end(JSON.stringify({ number }));
  });
}
