import type { Mailer } from "./mailer.ts";
import type { User, UsersRepository } from "./users.repository.ts";

export class SignupService {
  private readonly users: UsersRepository;
  private readonly mailer: Mailer;

  constructor(users: UsersRepository, mailer: Mailer) {
    this.users = users;
    this.mailer = mailer;
  }

  async signUp(email: string): Promise<User> {
    const user = await this.users.insert(email.toLowerCase());
    await this.mailer.send(user.email, "Welcome");
    return user;
  }
}
