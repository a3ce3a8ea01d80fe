import type { Client } from "../db/client";
import { isMissing } from "../db/errors";

export class TapeNotFound extends Error {
  constructor(id: number) {
    super(`there is no tape ${id}`);
  }
}

export class TapeService {
  constructor(private readonly db: Client) {}

  list() {
    return this.db.tape.findMany();
  }

  async show(id: number) {
    const tape = await this.db.tape.findUnique({ where: { id } });
    if (!tape) throw new TapeNotFound(id);
    return tape;
  }

  async withdraw(id: number) {
    try {
      return await this.db.tape.delete({ where: { id } });
    } catch (error) {
      if (isMissing(error)) throw new TapeNotFound(id);
      throw error;
    }
  }

  async judge(id: number, verdict: string) {
    return await this.db.tape.update({ where: { id }, data: { verdict } });
  }
}
