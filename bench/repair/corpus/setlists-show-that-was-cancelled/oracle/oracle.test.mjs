import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../app.js";
import { Shows } from "../models/shows.js";

test("the songs of a show that is gone are answered with 404", async () => {
  const shows = new Shows();
  const app = createApp(shows);
  assert.equal((await send(app, "/shows/404/songs")).status, 404);
  await send(app, "/shows/18", { method: "DELETE" });
  const answer = await send(app, "/shows/18/songs");
  assert.equal(answer.status, 404);
  assert.match(answer.body.error, /not found/);
});

test("other trouble of the store reaches the handler of errors, and is no 404", async () => {
  const app = createApp({ get: async () => Promise.reject(new Error("the disk is on fire")) });
  assert.equal((await send(app, "/shows/17/songs")).status, 500);
});

test("songs are listed as before", async () => {
  const answer = await send(createApp(new Shows()), "/shows/18/songs");
  assert.deepEqual(answer.body, [{ position: 1, title: "Tin Roof" }]);
});
