import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { app } = await import("../src/app.js");
test("a range that is none is refused", async () => {
  for (const range of ["ten", "5", "4-x"]) {
    const { status, body } = await send(app, `/lines?range=${range}`);
    assert.equal(status, 400);
    assert.ok(body.error);
  }
  assert.deepEqual((await send(app, "/lines?range=1-1")).body, ["line 1"]);
});
