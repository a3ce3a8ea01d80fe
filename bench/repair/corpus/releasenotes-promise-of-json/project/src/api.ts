export interface Change {
  number: number;
  title: string;
  labels: string[];
  author: string;
}

interface Page {
  items: Change[];
  next: number | null;
}

export type Fetching = (url: string) => Promise<Response>;

export class Api {
  private base: string;
  private fetching: Fetching;

  constructor(base: string, fetching: Fetching = fetch) {
    this.base = base;
    this.fetching = fetching;
  }

  /** All changes of a milestone, page by page. */
  async changes(milestone: string): Promise<Change[]> {
    const found: Change[] = [];
    let page: number | null = 1;
    while (page !== null) {
      const response: Response = await this.fetching(`${this.base}/milestones/${milestone}/changes?page=${page}`);
      if (!response.ok) throw new Error(`changes of ${milestone}: ${response.status}`);
      const data = (await response.json()) as Page;
      found.push(...data.items);
      page = data.next;
    }
    return found;
  }

  async milestones(): Promise<string[]> {
    const response = await this.fetching(`${this.base}/milestones`);
    if (!response.ok) throw new Error(`milestones: ${response.status}`);
    const data = response.json() as unknown as { items: { name: string; closed: boolean }[] };
    return data.items.filter(({ closed }) => closed).map(({ name }) => name);
  }
}
