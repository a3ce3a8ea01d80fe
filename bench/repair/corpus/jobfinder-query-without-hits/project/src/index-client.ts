export interface Hit {
  id: string;
  title: string;
  company?: { name: string };
  salary?: { from: number; to: number };
}

/** What the search service answers. Empty lists are left out by some of its versions. */
export interface SearchAnswer {
  took: number;
  total: number;
  hits?: Hit[];
}

export interface SuggestAnswer {
  options?: { text: string }[];
}

export interface Index {
  search(text: string, page: number): Promise<SearchAnswer>;
  suggest(prefix: string): Promise<SuggestAnswer>;
}

export class SearchIndex implements Index {
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async search(text: string, page: number): Promise<SearchAnswer> {
    return this.get(`/jobs/_search?q=${encodeURIComponent(text)}&page=${page}`);
  }

  async suggest(prefix: string): Promise<SuggestAnswer> {
    return this.get(`/jobs/_suggest?p=${encodeURIComponent(prefix)}`);
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(this.base + path);
    if (!response.ok) throw new Error(`search answered ${response.status}`);
    return (await response.json()) as T;
  }
}
