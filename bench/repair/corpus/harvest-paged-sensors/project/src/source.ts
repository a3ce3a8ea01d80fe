export interface Page {
  rows: { field: string; tonnes: number }[];
  next: number | null;
}

/** Answers one page of weighings; a stand-in for the scales' service. */
export type Fetch = (page: number) => Promise<Page>;

const PAGES: Page[] = [
  { rows: [{ field: "north", tonnes: 4.2 }, { field: "mill", tonnes: 1.1 }], next: 1 },
  { rows: [{ field: "north", tonnes: 3.8 }], next: null },
];

export const recorded: Fetch = async (page) => PAGES[page] as Page;

export async function* pages(fetch: Fetch): AsyncGenerator<Page["rows"]> {
  let at: number | null = 0;
  while (at !== null) {
    const page: Page = await fetch(at);
    yield page.rows;
    at = page.next;
  }
}
