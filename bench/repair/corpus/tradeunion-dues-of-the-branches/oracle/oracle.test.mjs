import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

// How many members a branch has may be told as a number or, as until now, as the database tells it.
const membersAsNumbers = (body) => body.branches.map((one) => ({ ...one, members: Number(one.members) }));

test("dues by branch, and of all of them", async () => {
  const answer = await send(createApp(), "/reports/branches?year=2025");
  assert.equal(answer.status, 200);
  assert.deepEqual(membersAsNumbers(answer.body), [
    { branch: "harbour", members: 2, total: "80.00 €" },
    { branch: "railways", members: 1, total: "1018.40 €" },
  ]);
  assert.equal(answer.body.total, "1098.40 €");
});

test("a year of one branch, and a member", async () => {
  const answer = await send(createApp(), "/reports/branches?year=2024");
  assert.equal(answer.body.total, "17.00 €");
  assert.equal((await send(createApp(), "/members/m3/payments")).body.total, "1035.40 €");
});
