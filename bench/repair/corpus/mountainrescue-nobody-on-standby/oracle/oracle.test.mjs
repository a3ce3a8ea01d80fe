import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { recipients } from "../recipients.js";
import { server } from "../server.js";

test("everybody of the teams is told, also where one has nobody on standby", async () => {
  const answer = await send(server(), "/callouts/c-8/recipients");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body.recipients, [
    { phone: "0664 1", name: "Resi" },
    { phone: "0664 2", name: "Tom" },
    { phone: "0664 3", name: "Ayla" },
    { phone: "0664 4", name: "Kurt" },
    { phone: "0664 5", name: "Mina" },
  ]);
});

test("a person of two teams is told once", () => {
  const teams = {
    a: { leads: [{ name: "x", phone: "1" }] },
    b: { leads: [{ name: "x", phone: "1" }], standby: [{ name: "y", phone: "2" }] },
  };
  assert.equal(recipients({ teams: ["a", "b"], dogs: false }, teams).length, 2);
});

test("phones of a team without a rota", async () => {
  assert.deepEqual((await send(server(), "/teams/valley/phones")).body.standby, []);
});
