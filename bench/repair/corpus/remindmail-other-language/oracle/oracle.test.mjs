import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";
import { reminder } from "../src/mail.ts";
import { send } from "./kit.mjs";

const loans = [{ title: "Emil", due: "2026-05-01" }];
const member = { name: "Céline", email: "c@example.org" };
const english = { to: "c@example.org", subject: "Please remember your books", text: 'Dear Céline,\n\n"Emil" is due on 2026-05-01.\n\nYour library' };

test("other languages get the default", async () => {
  for (const language of ["fr", "pt-BR", "", null]) {
    const { status, body } = await send(app, "/preview", { json: { member: { ...member, language }, loans } });
    assert.equal(status, 200);
    assert.deepEqual(body.mail, english);
  }
});

test("the languages that there are", async () => {
  assert.equal(reminder({ ...member, language: "de" }, loans).subject, "Bitte an die Bücher denken");
  assert.deepEqual(reminder(member, loans), english);
  assert.equal((await send(app, "/preview", { json: { loans } })).status, 400);
});
