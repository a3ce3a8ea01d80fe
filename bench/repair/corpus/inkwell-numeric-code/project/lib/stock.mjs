import * as normal from "./normal.mjs";

export function toItem(row) {
  return { code: normal.code(row.code), ean: normal.ean(row.ean), pieces: normal.pieces(row.pieces) };
}

export function byCode(items) {
  return new Map(items.map((item) => [item.code, item]));
}
