import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";


const { default: app } = await import("../src/app.js");
test("unknown books", async () => {
  const { status, body } = await send(app, "/api/books/zzz/availability");
  assert.equal(status, 404);
  assert.match(body.error, /book/i);
  assert.equal((await send(app, "/api/books/b-1/availability")).body.title, "Emma");
});
