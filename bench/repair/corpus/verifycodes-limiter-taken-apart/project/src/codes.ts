import { randomInt } from "node:crypto";

export class Codes {
  readonly #issued = new Map<string, string>();

  constructor(private readonly draw: () => number = () => randomInt(1_000_000)) {}

  issue(phone: string): string {
    const code = String(this.draw()).padStart(6, "0");
    this.#issued.set(phone, code);
    return code;
  }

  /** A code is good once. */
  check(phone: string, code: string): boolean {
    if (this.#issued.get(phone) !== code) return false;
    return this.#issued.delete(phone);
  }
}
