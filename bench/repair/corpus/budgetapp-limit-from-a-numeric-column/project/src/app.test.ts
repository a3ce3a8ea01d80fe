import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "./app.ts";
import { presentBudget } from "./present.ts";
import { createRepository } from "./repository.ts";

const withRows = (rows: unknown[]) => createApp(createRepository({ query: async () => ({ rows }) }));

test("no budgets yet", async () => {
  const { body } = await request(withRows([])).get("/households/h1/budgets");
  expect(body).toEqual({ budgets: [] });
});

test("bookings", async () => {
  const rows = [{ budget_id: 1, amount: "12.5", booked_on: "2026-01-04" }];
  const { body } = await request(withRows(rows)).get("/budgets/1/bookings");
  expect(body).toEqual({ bookings: [{ amount: "12.50", bookedOn: "2026-01-04" }] });
  await request(withRows(rows)).get("/budgets/x/bookings").expect(400);
});

test("a budget is shown", () => {
  expect(presentBudget({ id: 1, name: "Fun", limit: 50, spent: 60.5, currency: "EUR" })).toEqual({
    id: 1,
    name: "Fun",
    spent: "60.50 EUR",
    limit: "50.00 EUR",
    left: "-10.50 EUR",
    over: true,
  });
});
