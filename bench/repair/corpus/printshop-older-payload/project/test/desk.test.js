import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import test from "node:test";
import { Desk } from "../src/desk.js";
import { Mailer } from "../src/mailer.js";

test("a job", () => {
  const bus = new EventEmitter();
  const mailer = new Mailer(bus);
  const desk = new Desk(bus);
  assert.equal(desk.accept({ number: 1, product: "card", copies: 10, email: "a@b" }).cents, 300);
  assert.equal(desk.cancel(1), true);
  assert.equal(desk.finish(1), false);
  assert.deepEqual(mailer.sent.map(({ subject }) => subject), ["We print your job (1)", "Your job was cancelled (1)"]);
});
