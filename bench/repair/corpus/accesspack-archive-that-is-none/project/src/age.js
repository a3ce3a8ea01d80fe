/** Whether a log, named by its day, is older than some days. */
export function isOlder(name, days, now) {
  const day = Date.parse(`${name.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(day) && now - day > days * 86_400_000;
}
