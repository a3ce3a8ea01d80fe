/** Keeps the last entries, at most `size`. */
export class Ring<T> {
  private readonly entries: T[] = [];
  private next = 0;
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  push(entry: T): void {
    this.entries[this.next] = entry;
    this.next = (this.next + 1) % this.size;
  }

  /** The entries, the oldest first. */
  toArray(): T[] {
    if (this.entries.length < this.size) return [...this.entries];
    const found: T[] = [];
    for (let at = 0; at < this.size; at += 1) found.push(this.entries[this.next + at] as T);
    return found;
  }
}
