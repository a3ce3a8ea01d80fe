export interface Comic {
  slug: string;
  title: string;
  author: string;
  language: string;
}

export interface Strip {
  number: number;
  comic: string;
  title: string;
  image: string;
  publishedAt: Date;
}

const COMICS: Comic[] = [
  { slug: "salt-and-rust", title: "Salt & Rust", author: "I. Moreau", language: "en" },
  { slug: "drei-katzen", title: "Drei Katzen", author: "L. Vogt", language: "de" },
];

const STRIPS: Strip[] = [
  {
    number: 1,
    comic: "salt-and-rust",
    title: "Low tide",
    image: "salt-1.png",
    publishedAt: new Date("2026-01-05T07:00:00Z"),
  },
  {
    number: 2,
    comic: "salt-and-rust",
    title: "The <new> anchor",
    image: "salt-2.png",
    publishedAt: new Date("2026-01-12T07:00:00Z"),
  },
];

/** Comics and their strips; in front of a database in production. */
export class Library {
  async comics(): Promise<Comic[]> {
    return COMICS;
  }

  async comic(slug: string): Promise<Comic | undefined> {
    return COMICS.find((comic) => comic.slug === slug);
  }

  /** Newest first. */
  async strips(slug: string, limit = 20): Promise<Strip[]> {
    return STRIPS.filter((strip) => strip.comic === slug)
      .toSorted((a, b) => b.number - a.number)
      .slice(0, limit);
  }
}
