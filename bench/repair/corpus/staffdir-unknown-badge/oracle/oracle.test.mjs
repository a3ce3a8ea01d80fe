import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.js";
import { assertRefused, send } from "./kit.mjs";

test("a badge of nobody", async () => {
  for (const badge of ["A-401", "x", "__proto__"]) {
    const answer = await send(app, `/badges/${badge}`);
    assertRefused(answer, ["message"]);
    assert.equal(answer.status, 404);
  }
});

test("badges", async () => {
  assert.deepEqual((await send(app, "/badges/b-007")).body, { badge: "B-007", name: "Wiebke Horn", office: "Kiel" });
  assert.equal((await send(app, "/people/9")).status, 404);
  assert.deepEqual((await send(app, "/people/3")).body.manager, "Sofia Marin");
});
