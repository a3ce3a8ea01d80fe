const BRONZE = 8.7;

/** Frequency of the strike tone of a bell, from its diameter in centimetres. */
export const strikeTone = (diameter) => Math.round(32_000 / diameter);

export const weight = (diameter) => Math.round(BRONZE * (diameter / 100) ** 3 * 69.4);
