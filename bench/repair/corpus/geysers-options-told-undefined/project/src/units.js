const FACTORS = { m: 1, ft: 3.2808 };

export const height = (metres, unit) => `${Math.round(metres * FACTORS[unit])} ${unit}`;
