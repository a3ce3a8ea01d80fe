import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";

test("an id that is none", async () => {
  for (const id of ["4711", "lentil-soup", "65f0c0ffee0000000000000g"]) {
    const answer = await send(app, `/recipes/${id}/shopping-list`);
    // The house answers 404 where a recipe is asked for by what is no id; 400 says the same of the client.
    assert.ok([404, 400].includes(answer.status), `${answer.status} ${answer.text}`);
    assert.equal(typeof answer.body?.message, "string");
    assert.ok(!("items" in answer.body));
  }
});

test("all else stays", async () => {
  const answer = await send(app, "/recipes/65f0c0ffee00000000000001/shopping-list");
  assert.deepEqual(answer.body, { items: ["250 g lentils", "3 carrots"] });
  assert.equal((await send(app, "/recipes/65f0c0ffee00000000000009/shopping-list")).status, 404);
  assert.equal((await send(app, "/recipes/4711")).body.message, "Recipe not found");
});
