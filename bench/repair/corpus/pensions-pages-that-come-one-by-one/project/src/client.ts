export interface Contribution {
  month: string;
  employer: string;
  cents: number;
}

export interface Page {
  items: Contribution[];
  next: string | null;
}

export type Fetch = (path: string) => Promise<Page>;

/** Client of the fund. */
export class FundClient {
  constructor(private readonly fetch: Fetch) {}

  /** What was paid for a member, page by page. */
  async *pages(member: string): AsyncGenerator<Contribution[]> {
    let path: string | null = `/members/${member}/contributions`;
    while (path !== null) {
      const page: Page = await this.fetch(path);
      yield page.items;
      path = page.next;
    }
  }
}

/** Answers that were recorded earlier. */
export function replay(pages: Record<string, Page>): Fetch {
  return async (path) => {
    const page = pages[path];
    if (!page) throw new Error(`404 ${path}`);
    return page;
  };
}
