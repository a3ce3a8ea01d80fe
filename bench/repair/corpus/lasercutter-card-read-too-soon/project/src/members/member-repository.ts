import { setImmediate } from "node:timers/promises";
import type { Member } from "./member";

const day = { name: "day pass", centsPerMinute: 60 };
const club = { name: "club", centsPerMinute: 25 };

export class MemberRepository {
  private readonly rows: Member[] = [
    { card: "0A41", name: "Ruben", tariff: club, trained: true },
    { card: "0B07", name: "Selma", tariff: day, trained: false },
  ];

  async findByCard(card: string): Promise<Member | null> {
    await setImmediate();
    return this.rows.find((row) => row.card === card) ?? null;
  }
}
