export interface Article {
  title: string;
  text: string;
}

export interface Mention {
  title: string;
  at: number;
  text: string;
}

/** Every mention in the articles, in their order. */
export function mentions(articles: Article[], pattern: RegExp): Mention[] {
  return articles.flatMap(({ title, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ title, at: match.index, text: match[0] })),
  );
}
