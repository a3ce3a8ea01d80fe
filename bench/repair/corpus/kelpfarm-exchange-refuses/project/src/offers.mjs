const PRICES = { saccharina: 0.9, alaria: 2.4 };

export const offers = (lots) =>
  lots.map(({ ref, kind, kilos }) => ({ ref, kind, kilos, ask: Math.round(kilos * PRICES[kind] * 100) / 100 }));
