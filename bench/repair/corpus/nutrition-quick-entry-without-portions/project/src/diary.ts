import type { Entry } from "./types.ts";

export class Diary {
  private readonly days = new Map<string, Entry[]>();

  add(user: string, day: string, entry: Entry): void {
    const key = `${user}/${day}`;
    this.days.set(key, [...(this.days.get(key) ?? []), entry]);
  }

  entries(user: string, day: string): Entry[] {
    return this.days.get(`${user}/${day}`) ?? [];
  }
}
