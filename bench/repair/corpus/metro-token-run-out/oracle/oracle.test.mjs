import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import gates from "../src/gates.js";
import tickets from "../src/tickets.js";

const enter = (ticket) => send(app, "/gates/1/enter", { method: "POST", headers: { "x-ticket": ticket } });

test("tickets that are not valid", async () => {
  const valid = tickets.sell({ zone: "inner" });
  for (const ticket of [tickets.sell({ zone: "inner", minutes: -1 }), "nonsense", `${valid}x`]) {
    const answer = await enter(ticket);
    assert.equal(answer.status, 401);
    assert.ok(answer.body.error);
  }
  assert.equal(gates.opened.length, 0);
  assert.equal((await enter(valid)).status, 200);
  assert.equal(gates.opened.length, 1);
});

test("reading throws as before", () => {
  assert.throws(() => tickets.read("x"));
});
