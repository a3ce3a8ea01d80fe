export class SearchIndex {
  #titles = new Map<string, string>();

  put(id: string, title: string): void {
    this.#titles.set(id, title.toLowerCase());
  }

  remove(id: string): void {
    this.#titles.delete(id);
  }

  find(word: string): string[] {
    return [...this.#titles].filter(([, title]) => title.includes(word.toLowerCase())).map(([id]) => id);
  }
}
