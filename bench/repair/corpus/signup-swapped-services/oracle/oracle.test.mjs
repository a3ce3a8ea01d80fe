import assert from "node:assert/strict";
import test from "node:test";
import { createContainer } from "../src/container.ts";
import { SignupService } from "../src/signup.service.ts";

test("the container's service signs up", async () => {
  const { signup, digest, mailer, users } = createContainer();
  assert.deepEqual(await signup.signUp("Ida@Example.com"), { id: 1, email: "ida@example.com" });
  assert.deepEqual(mailer.sent, ["ida@example.com: Welcome"]);
  assert.equal((await users.all()).length, 1);
  assert.equal(await digest.sendAll(), 1);
});

test("the service takes its parts as before", async () => {
  const sent = [];
  const service = new SignupService({ insert: async (email) => ({ id: 7, email }) }, { send: async (to) => sent.push(to) });
  assert.equal((await service.signUp("A")).id, 7);
  assert.deepEqual(sent, ["a"]);
});
