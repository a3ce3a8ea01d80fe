import { inBatches } from "./batches.js";

export async function sendAll(messages, { endpoint, key, batchSize }, post = fetch) {
  let sent = 0;
  for (const batch of inBatches(messages, batchSize)) {
    const response = await post(`${endpoint}/messages`, {
      method: "POST",
      headers: { authorization: `key ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ messages: batch }),
    });
    if (!response.ok) throw new Error(`push service answered ${response.status}`);
    sent += batch.length;
  }
  return sent;
}
