import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../app.js";
import { memoryMailer } from "../mailer.js";

const contact = async (payload) => {
  const mailer = memoryMailer();
  const answer = await buildApp({ mailer }).inject({ method: "POST", url: "/contact", payload });
  return { status: answer.statusCode, body: answer.json(), sent: mailer.sent };
};
const rest = { email: "p@example.org", message: "Hi", department: "sales" };

test("a message without a name", async () => {
  const { status, body, sent } = await contact(rest);
  // Either the name is asked for as the other fields are, or the message goes out without it.
  if (status === 202) {
    assert.equal(sent.length, 2);
    for (const { subject, text } of sent) assert.doesNotMatch(subject + text, /undefined|null/);
    assert.equal(sent[0].text, "Hi");
    return;
  }
  assert.equal(status, 400);
  assert.ok(body.error);
  assert.equal(sent.length, 0);
});

test("a name of spaces is no fault of the server", async () => {
  const { status } = await contact({ ...rest, name: "  " });
  assert.ok(status < 500);
});

test("messages", async () => {
  const { status, sent } = await contact({ ...rest, name: " Ada  Byron " });
  assert.equal(status, 202);
  assert.match(sent[1].text, /^Hello Ada,/);
  assert.equal(sent[0].to, "sales@werkhof.example");
  assert.equal((await contact({ name: "A", message: "x" })).body.error, "email is not valid");
  assert.equal((await contact({ ...rest, name: "A", department: "x" })).status, 400);
});
