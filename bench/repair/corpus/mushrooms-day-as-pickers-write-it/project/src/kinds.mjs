const DAYS = { chanterelle: 7, "penny bun": 4, parasol: 2 };

export function keeps(kind) {
  const days = DAYS[kind];
  if (days === undefined) throw new Error(`not a kind that is sold: ${kind}`);
  return days;
}
