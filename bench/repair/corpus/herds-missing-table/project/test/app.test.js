import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { migrate } from "../src/migrate.js";

test("a cow", async () => {
  const db = new DatabaseSync(":memory:");
  migrate(db);
  migrate(db);
  db.exec("insert into cow values ('CH 1', 'Bella', '2021-03-04', null)");
  const answer = await createApp(db).request("/cows/CH%201");
  expect(await answer.json()).toEqual({ tag: "CH 1", name: "Bella", born: "2021-03-04", dam: null });
  expect((await createApp(db).request("/cows/x")).status).toBe(404);
});
