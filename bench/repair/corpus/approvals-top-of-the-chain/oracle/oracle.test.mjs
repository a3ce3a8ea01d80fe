import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/http.ts";
import { personById } from "../src/people.ts";
import { approverFor } from "../src/routing.ts";

test("whoever stands at the top signs, as the README says", async () => {
  const { status, body } = await send(buildApp(), "/requests", { json: { employee: 2, amount: 90000 } });
  assert.deepEqual([status, body], [201, { employee: "Hugo", approver: "Greta", amount: 90000 }]);
  assert.equal(approverFor(personById(1), 90000).name, "Greta");
  assert.equal(approverFor(personById(3), 50001).name, "Greta");
});

test("the others", () => {
  assert.equal(approverFor(personById(3), 5000).name, "Hugo");
});
