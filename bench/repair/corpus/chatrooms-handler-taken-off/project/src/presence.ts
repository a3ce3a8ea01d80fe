import type { ChatEvent } from "./bus.ts";

export class Presence {
  private members = new Map<string, Set<string>>();

  join({ room, user }: ChatEvent): void {
    const users = this.members.get(room) ?? new Set();
    users.add(user);
    this.members.set(room, users);
  }

  leave({ room, user }: ChatEvent): void {
    const users = this.members.get(room);
    if (!users) return;
    users.delete(user);
    if (users.size === 0) this.members.delete(room);
  }

  in(room: string): string[] {
    return [...(this.members.get(room) ?? [])].sort();
  }
}
