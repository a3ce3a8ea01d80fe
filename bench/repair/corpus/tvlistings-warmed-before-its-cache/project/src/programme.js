import { settings } from "./settings.js";
import { CHANNELS, load } from "./source.js";

if (settings.warmCache) {
  for (const channel of CHANNELS) programme(channel);
}

const cache = new Map();

/** Tonight's programme of a channel; each is loaded once. */
export function programme(channel) {
  const held = cache.get(channel);
  if (held) return held;
  const loaded = load(channel).filter(({ at }) => at >= settings.eveningFrom);
  cache.set(channel, loaded);
  return loaded;
}

export function forget() {
  cache.clear();
}
