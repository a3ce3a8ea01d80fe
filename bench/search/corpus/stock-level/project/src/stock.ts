export interface Article {
  readonly name: string;
  /** Pieces in the shop; unknown while they are counted. */
  readonly pieces?: number;
  readonly wanted?: number;
  readonly packSize?: number;
}

export interface Defaults {
  readonly pieces: number;
  readonly wanted: number;
}

const USUAL: Defaults = { pieces: 5, wanted: 10 };

/** How many packs of an article to order, so that there are as many pieces as wanted. */
export function packsToOrder(article: Article, defaults: Defaults = USUAL): number {
  const pieces = article.pieces || defaults.pieces;
  const wanted = article.wanted ?? defaults.wanted;
  const packSize = article.packSize ?? 1;
  if (packSize < 1) throw new RangeError(`packs of ${packSize} pieces`);
  return Math.max(0, Math.ceil((wanted - pieces) / packSize));
}

/** What to order, without articles of which there is enough. */
export function orderList(articles: readonly Article[], defaults?: Defaults): Map<string, number> {
  const list = new Map<string, number>();
  for (const article of articles) {
    const packs = packsToOrder(article, defaults);
    if (packs > 0) list.set(article.name, (list.get(article.name) ?? 0) + packs);
  }
  return list;
}
