import { Article } from "./article.js";

export class Catalogue {
  articles = new Map();
  changes = [];

  /** Takes a supplier's net price over. */
  apply({ sku, tax, price }) {
    let article = this.articles.get(sku);
    if (!article) {
      article = new Article(sku, tax);
      this.articles.set(sku, article);
      article.net.watch((net) => this.changes.push(`${sku}: ${Number.isNaN(net) ? "on request" : net.toFixed(2)}`));
    }
    article.net.set(price);
  }

  lines() {
    return [...this.articles.values()].map((article) =>
      article.isOnRequest
        ? `${article.sku}\ton request`
        : `${article.sku}\t${article.net.get().toFixed(2)}\t${article.gross.get().toFixed(2)}`,
    );
  }
}
