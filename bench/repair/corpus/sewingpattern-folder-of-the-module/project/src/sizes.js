export const SIZES = [
  { size: "S", upTo: 68 },
  { size: "M", upTo: 76 },
  { size: "L", upTo: 86 },
  { size: "XL", upTo: 98 },
];

/** The smallest size that fits; the largest for all who need more. */
export function sizeFor(waist) {
  return (SIZES.find(({ upTo }) => waist <= upTo) ?? SIZES.at(-1)).size;
}
