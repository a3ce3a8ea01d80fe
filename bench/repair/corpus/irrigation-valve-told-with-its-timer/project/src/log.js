export const entries = [];

export function log(valve, event) {
  entries.push({ at: Date.now(), valve, event });
  if (entries.length > 500) entries.shift();
}
