/** Width and height in centimetres: 30x40, 30 x 40, 29,7x42. */
export const SIZE = /(\d+(?:,\d+)?)\s?x\s?(\d+(?:,\d+)?)/g;

export const MATERIAL = /\b(oak|walnut|alu)\b/i;
