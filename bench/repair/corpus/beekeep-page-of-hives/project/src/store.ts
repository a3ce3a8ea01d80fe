import type { Hive, Page } from "./types.ts";

export class HiveStore {
  private hives: Hive[];
  private size: number;

  constructor(hives: Hive[], size = 2) {
    this.hives = hives;
    this.size = size;
  }

  /** One page of hives, from an offset on. */
  list(offset = 0): Page<Hive> {
    const end = offset + this.size;
    return { items: this.hives.slice(offset, end), next: end < this.hives.length ? end : null };
  }

  /** All hives, page by page. */
  *all(): Generator<Hive> {
    let offset: number | null = 0;
    while (offset !== null) {
      const page: Page<Hive> = this.list(offset);
      yield* page.items;
      offset = page.next;
    }
  }
}
