import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";

const apply = (body) => createApp().request("/permits", { method: "POST", body: JSON.stringify(body) });

test("a free plot", async () => {
  assert.equal((await apply({ plot: "N5", from: "2026-05-01", until: "2026-06-01" })).status, 201);
  assert.equal((await apply({ plot: "N4", from: "2026-10-01", until: "2026-11-01" })).status, 201);
});

test("a plot that is taken", async () => {
  const answer = await apply({ plot: "N4", from: "2026-06-01", until: "2026-07-01" });
  assert.equal(answer.status, 409);
  assert.deepEqual(await answer.json(), { error: "plot N4 is taken until 2026-09-30" });
});
