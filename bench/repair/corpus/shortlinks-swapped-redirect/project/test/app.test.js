import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/app.js";

test("links", async () => {
  const app = build();
  const add = (payload) => app.inject({ method: "POST", url: "/links", payload });
  assert.equal((await add({ url: "https://example.org/a", code: "a" })).json().code, "a");
  assert.equal((await add({ url: "https://example.org/b", code: "a" })).statusCode, 409);
  assert.equal((await add({ url: "javascript:x" })).statusCode, 400);
  assert.equal((await app.inject("/zzz")).statusCode, 404);
});
