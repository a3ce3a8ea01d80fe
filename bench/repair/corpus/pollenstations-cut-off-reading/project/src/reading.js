const isGrain = (grain) => typeof grain?.kind === "string" && Number.isInteger(grain.count) && grain.count >= 0;

/** The reading that a body holds; null where it makes no sense. */
export function checked(body) {
  const { at, grains } = body ?? {};
  if (typeof at !== "string" || Number.isNaN(Date.parse(at))) return null;
  if (!Array.isArray(grains) || !grains.every(isGrain)) return null;
  return { at: new Date(at).toISOString(), grains: grains.map(({ kind, count }) => ({ kind, count })) };
}
