import { expect, test } from "vitest";
import { createContainer } from "../src/container.ts";
import { Mailer } from "../src/mailer.ts";
import { SignupService } from "../src/signup.service.ts";
import { UsersRepository } from "../src/users.repository.ts";

test("sign-up", async () => {
  const mailer = new Mailer();
  const user = await new SignupService(new UsersRepository(), mailer).signUp("Ida@Example.com");
  expect(user).toEqual({ id: 1, email: "ida@example.com" });
  expect(mailer.sent).toEqual(["ida@example.com: Welcome"]);
});

test("digest", async () => {
  const { users, digest, mailer } = createContainer();
  await users.insert("bo@example.com");
  expect(await digest.sendAll()).toBe(1);
  expect(mailer.sent).toEqual(["bo@example.com: Your week"]);
});
