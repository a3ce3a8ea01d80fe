import { remembered } from "./remember.js";

const MARKET = { ivory: { bid: 5810, ask: 5850 }, ghana: { bid: 5790, ask: 5845 } };

export const origins = () => Object.keys(MARKET);

export async function quote(cache, origin) {
  const { bid, ask } = await remembered(cache, `quote:${origin}`, 60, async () => MARKET[origin]);
  return { origin, middle: (bid + ask) / 2 };
}

/** The last alarm; there may be none. */
export function alarm(cache) {
  const text = cache.get("alarm");
  return text === null ? null : JSON.parse(text);
}
