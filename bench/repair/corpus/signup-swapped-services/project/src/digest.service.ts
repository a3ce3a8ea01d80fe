import type { Mailer } from "./mailer.ts";
import type { UsersRepository } from "./users.repository.ts";

export class DigestService {
  private readonly users: UsersRepository;
  private readonly mailer: Mailer;

  constructor(users: UsersRepository, mailer: Mailer) {
    this.users = users;
    this.mailer = mailer;
  }

  async sendAll(): Promise<number> {
    const users = await this.users.all();
    for (const user of users) await this.mailer.send(user.email, "Your week");
    return users.length;
  }
}
