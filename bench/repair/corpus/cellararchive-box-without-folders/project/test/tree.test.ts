import assert from "node:assert/strict";
import { test } from "node:test";
import app from "../src/index.ts";
import { pages } from "../src/tree.ts";

test("an outline", async () => {
  const text = await (await app.request("/aids/guild/outline")).text();
  assert.equal(text, "Papers of the bakers' guild\n  Box 1\n    Letters\n    Seals\n  Box 2");
});

test("nothing in it", () => {
  assert.equal(pages({ title: "Plans", pages: 3, parts: [] }), 3);
});

test("no such aid", async () => {
  assert.equal((await app.request("/aids/x/pages")).status, 404);
});
