import assert from "node:assert/strict";
import test from "node:test";
import { createRoadsigns } from "../src/server.ts";
import { assertRefused, send } from "./kit.mjs";

test("what is no address is refused as everything else, with 400 or 404", async () => {
  for (const path of ["//", "///", "//:x"]) {
    const refused = await send(createRoadsigns(), path);
    assertRefused(refused, ["error"]);
    assert.ok([400, 404].includes(refused.status), `${path}: ${refused.status}`);
  }
});

test("the rest is as it was", async () => {
  assert.equal((await send(createRoadsigns(), "/")).body.service, "roadsigns");
  assert.deepEqual((await send(createRoadsigns(), "/signs?kind=hint")).body, { signs: [{ code: "314", name: "Parking", kind: "hint" }] });
  assert.equal((await send(createRoadsigns(), "/signs?kind=hint&x=//")).body.signs.length, 1);
  assert.equal((await send(createRoadsigns(), "/signs/142")).body.name, "Deer crossing");
  assert.equal((await send(createRoadsigns(), "/signs/7")).status, 404);
  assert.equal((await send(createRoadsigns(), "/none")).body.error, "there is no such page");
  assert.equal((await send(createRoadsigns(), "/", { method: "PUT" })).status, 405);
});
