import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { server } from "../src/server.js";
import { kitchenTicket } from "../src/ticket.js";

test("a ticket without options", async () => {
  assert.equal(kitchenTicket({ table: 3, pizzas: ["Tonno"] }), "TABLE 3\n1 x Tonno");
  const answer = await send(server, "/orders/5/ticket", { method: "POST" });
  assert.equal(answer.status, 200);
  assert.equal(answer.text, "TABLE 7\n2 x Funghi\n1 x Diavola");
});

test("with options", async () => {
  assert.equal(kitchenTicket({ table: 3, pizzas: ["Tonno"] }, { width: 5 }), "TABLE 3\n1 x T");
  assert.equal(kitchenTicket({ table: 3, pizzas: ["Tonno"] }, { shout: true }), "TABLE 3\n1 X TONNO");
  assert.equal((await send(server, "/orders/6/ticket", { method: "POST" })).text, "TABLE 1\n1 X MARINARA");
  assert.equal((await send(server, "/orders/5/slip", { method: "POST" })).text, "Table 7\nFunghi\nDiavola\nFunghi");
});
