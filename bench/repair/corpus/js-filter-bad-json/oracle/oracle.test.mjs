import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../src/index.js");
test("a filter that is no JSON is the client's fault", async () => {
  for (const filter of ["colour:red", "{", "%7B%22a"]) {
    const { status, body } = await send(app, `/rows?filter=${filter}`);
    assert.ok(status === 422 || status === 400, String(status));
    assert.ok(body.error);
  }
});
test("good filters work", async () => {
  assert.equal((await send(app, '/rows?filter={"colour":"blue"}')).body[0].id, 2);
  assert.equal((await send(app, "/rows")).body.length, 2);
});
