export interface Point {
  x: number;
  y: number;
}

/** Kilometres from the town hall. */
const places = new Map<string, Point>([
  ["depot", { x: 0, y: 0 }],
  ["market", { x: 3, y: 4 }],
  ["stadium", { x: 3, y: -2 }],
  ["harbour", { x: -6, y: 8 }],
]);

export function locate(place: string): Point {
  return places.get(place.toLowerCase())!;
}

export function isKnown(place: string): boolean {
  return places.has(place.toLowerCase());
}
