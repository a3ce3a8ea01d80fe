import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.ts";
import { spots } from "../src/spots.ts";

for (const cursor of ["eyJhZnRl", "eyJhZnRlciI6", "%20"]) {
  test(`the cursor ${cursor} is a bad request, as a limit would be`, async () => {
    const { status, body } = await send(buildApp(spots), `/spots?cursor=${cursor}`);
    assert.equal(status, 400);
    // The wording of the code is left open.
    assert.equal(typeof body.code, "string");
    assert.equal(body.spots, undefined);
  });
}

test("cursors that can be read go on where the page ended", async () => {
  const app = buildApp(spots);
  const first = (await send(app, "/spots?limit=3")).body;
  const second = (await send(app, `/spots?limit=3&cursor=${first.next}`)).body;
  assert.deepEqual(second.spots.map(({ id }) => id), [2, 1]);
  assert.equal(second.next, null);
  assert.equal((await send(app, "/spots?limit=0")).body.code, "limit_invalid");
});
