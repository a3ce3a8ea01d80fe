import { receipt } from "./receipt.mjs";
import { sendTo } from "./sending.mjs";
import { subscribers } from "./subscribers.mjs";

export async function announce(topic, text) {
  const sent = await sendTo(await subscribers(topic), text);
  return { count: sent.length, sizes: receipt(sent) };
}

if (process.argv[1] === import.meta.filename) console.log(await announce("news", "We move to the quay."));
