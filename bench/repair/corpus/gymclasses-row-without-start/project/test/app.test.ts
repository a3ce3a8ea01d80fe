import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { Store } from "../src/store.ts";
import { clock } from "../src/view.ts";

const row = { id: 1, title: "Spin", coach_name: null, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T18:45:00Z", seats: 2, seats_taken: 1 };

test("a day", async () => {
  const answer = await createApp(new Store([{ ...row }])).request("/days/2026-03-02");
  expect(await answer.json()).toEqual([{ id: 1, title: "Spin", coach: "to be announced", from: "18:00", free: 1 }]);
});

test("booking", async () => {
  const app = createApp(new Store([{ ...row }]));
  expect((await app.request("/classes/1/book", { method: "POST" })).status).toBe(201);
  expect((await app.request("/classes/1/book", { method: "POST" })).status).toBe(409);
});

test("clock", () => expect(clock(new Date("2026-03-02T08:05:00Z"))).toBe("08:05"));
