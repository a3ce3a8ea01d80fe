import { DigestService } from "./digest.service.ts";
import { Mailer } from "./mailer.ts";
import { SignupService } from "./signup.service.ts";
import { UsersRepository } from "./users.repository.ts";

/** Everything that the application is made of. */
export function createContainer() {
  const users = new UsersRepository();
  const mailer: any = new Mailer();
  return {
    users,
    mailer,
    signup: new SignupService(mailer, users as any),
    digest: new DigestService(users, mailer),
  };
}
