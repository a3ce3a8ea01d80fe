import type { Item, Zone } from "./orders.ts";

const PIECES: Record<string, number> = { opera: 600, tartlet: 450, eclair: 380 };
const FEES: Record<Zone, number> = { inner: 500, outer: 900 };

export class UnknownCake extends Error {
  statusCode = 422;
}

export function priceOf(items: Item[]): number {
  return items.reduce((sum, { cake, pieces }) => {
    const piece = PIECES[cake];
    if (piece === undefined) throw new UnknownCake(`we do not make ${cake}`);
    return sum + piece * pieces;
  }, 0);
}

/** What the ride costs; nothing without a zone, that is for who comes to the shop. */
export function feeFor(zone: Zone | undefined): number {
  return zone === undefined ? 0 : FEES[zone];
}
