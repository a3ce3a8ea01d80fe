import { expect, test } from "vitest";
import * as boxes from "../src/boxes.mjs";
import { Refusal } from "../src/refusal.mjs";
import { createApp } from "../src/app.mjs";

test("orders", async () => {
  const box = await boxes.order("m-1", ["brie"]);
  expect(boxes.ofMember("m-1")).toEqual([box]);
});

test("refuses", async () => {
  await expect(boxes.order("m-2", ["a", "b", "c"])).rejects.toThrow(Refusal);
  await expect(boxes.order("m-7", [])).rejects.toThrow("no such member");
});

test("answers", async () => {
  const server = createApp().listen(0);
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/members/m-5/boxes`);
  expect(await answer.json()).toEqual([]);
  expect(answer.headers.get("server-timing")).toMatch(/^app;dur=/);
  server.close();
});
