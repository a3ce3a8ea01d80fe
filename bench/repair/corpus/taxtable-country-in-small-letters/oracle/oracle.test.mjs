import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";

const invoice = (country, kind = "book") => send(app, "/invoice", { json: { country, lines: [{ cents: 5000, kind }] } });

test("a country is known however it is written, as for its rates", async () => {
  for (const country of ["at", "At", " AT "]) {
    const answer = await invoice(country);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { net: 5000, tax: 500, gross: 5500 });
  }
  assert.equal((await invoice("dk", "lamp")).body.tax, 1250);
});

test("the others are as they were", async () => {
  assert.equal((await invoice("fr")).status, 422);
  assert.equal((await invoice("DE", "lamp")).body.gross, 5950);
});
