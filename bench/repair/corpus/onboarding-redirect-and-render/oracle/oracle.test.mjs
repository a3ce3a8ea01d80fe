import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

test("sent on, and nothing is thrown", async () => {
  const seen = [];
  const watched = (request, response) =>
    app.handle(request, response, (error) => {
      if (error) seen.push(error);
    });
  const { status, headers } = await send(watched, "/welcome/2");
  assert.deepEqual([status, headers.get("location")], [302, "/home"]);
  assert.deepEqual(seen, []);
});

test("the others", async () => {
  assert.deepEqual((await send(app, "/welcome/1")).body, { hello: "Rosa", next: "photo" });
});
