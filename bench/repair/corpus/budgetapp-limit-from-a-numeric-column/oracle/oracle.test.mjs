import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { createRepository } from "../src/repository.ts";

const row = { id: 4, household_id: "h1", name: "Groceries", month_limit: "450.00", spent: "212.35", currency: "EUR" };
const repositoryOf = (...rows) => createRepository({ query: async () => ({ rows }) });

test("budgets are shown", async () => {
  const { status, body } = await send(createApp(repositoryOf(row)), "/households/h1/budgets");
  assert.equal(status, 200);
  assert.deepEqual(body.budgets, [
    { id: 4, name: "Groceries", spent: "212.35 EUR", limit: "450.00 EUR", left: "237.65 EUR", over: false },
  ]);
});

test("limits are numbers from the repository on", async () => {
  const [budget] = await repositoryOf({ ...row, month_limit: "90.5" }).budgetsOf("h1");
  assert.deepEqual(budget, { id: 4, name: "Groceries", limit: 90.5, spent: 212.35, currency: "EUR" });
});
