import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { app } = await import("../src/app.js");
test("one article", async () => {
  assert.deepEqual((await send(app, "/articles/hello")).body, { slug: "hello", title: "Hello" });
  assert.equal((await send(app, "/articles/x")).status, 404);
  assert.deepEqual((await send(app, "/articles")).body, ["hello"]);
});
