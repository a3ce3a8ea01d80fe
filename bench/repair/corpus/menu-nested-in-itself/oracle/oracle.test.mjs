import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../lib/app.js";
import menus from "../lib/menus.js";

test("circles are refused as paths are", async () => {
  for (const name of ["main", "help", "faq"]) {
    const answer = await send(createApp(), `/menus/${name}/depth`);
    assert.equal(answer.status, 409);
    assert.deepEqual(answer.body, { error: "MENU_IN_ITSELF" });
  }
  assert.throws(() => new menus.Menus({ a: ["a"] }).depth("a"), { code: "MENU_IN_ITSELF" });
});

test("what is shared is no circle", async () => {
  assert.equal(new menus.Menus({ a: ["b", "c"], b: ["c"], c: ["d"], d: [] }).depth("a"), 4);
  assert.equal(new menus.Menus({ a: ["b", "c"], b: [], c: ["b"] }).depth("a"), 3);
  assert.deepEqual((await send(createApp(), "/menus/shop/depth")).body, { depth: 2 });
  assert.deepEqual((await send(createApp(), "/menus/y/depth")).body, { error: "UNKNOWN_MENU" });
  assert.deepEqual((await send(createApp(), "/menus/main/path/shop")).body, { path: ["main", "shop"] });
});
