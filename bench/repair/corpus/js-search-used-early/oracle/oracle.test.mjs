import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { build } = await import("../src/server.js");
test("pages are cut", async () => {
  const app = build();
  const get = async (url) => (await app.inject(url)).json();
  assert.deepEqual(await get("/titles?q=a&limit=2"), { total: 4, titles: ["Atlas", "Almanac"] });
  assert.equal((await get("/titles?q=a&limit=9")).titles.length, 3);
  assert.equal((await get("/titles?q=at")).titles.length, 2);
});
