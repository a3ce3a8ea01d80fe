/** A stand-in for a store of texts. */
export class Storage {
  private readonly items = new Map<string, string>();
  get(key: string): string | undefined {
    return this.items.get(key);
  }
  set(key: string, value: string): void {
    this.items.set(key, value);
  }
}
