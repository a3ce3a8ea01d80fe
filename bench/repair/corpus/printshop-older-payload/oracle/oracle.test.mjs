import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import test from "node:test";
import { Desk } from "../src/desk.js";
import { Ledger } from "../src/ledger.js";
import { Mailer } from "../src/mailer.js";

test("all are told of a finished job", () => {
  const bus = new EventEmitter();
  const desk = new Desk(bus);
  const ledger = new Ledger(bus);
  const mailer = new Mailer(bus);
  desk.accept({ number: 7, product: "poster", copies: 2, email: "a@b" });
  desk.accept({ number: 8, product: "card", copies: 2, email: null });
  desk.accept({ number: 9, product: "card", copies: 1, email: "c@d" });
  assert.equal(desk.finish(7), true);
  assert.equal(desk.finish(7), false);
  assert.equal(desk.finish(8), true);
  assert.equal(desk.cancel(9), true);
  assert.equal(ledger.total(), 960);
  assert.deepEqual(mailer.sent.map(({ to, subject }) => `${to} ${subject}`), [
    "a@b We print your job (7)",
    "c@d We print your job (9)",
    "a@b Your job is ready (7)",
    "c@d Your job was cancelled (9)",
  ]);
});
