import type { SearchIndex } from "./search-index.ts";
import type { Change } from "./types.ts";

export class Indexer {
  /** Number of the last change that is in the index. */
  seq = 0;
  #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  apply({ seq, id, doc }: Change): void {
    if ("_deleted" in doc!) this.#index.remove(id);
    else this.#index.put(id, doc!.title ?? id);
    this.seq = seq;
  }
}
