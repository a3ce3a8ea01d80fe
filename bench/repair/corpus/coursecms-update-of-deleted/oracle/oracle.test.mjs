import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/http/app.ts";

const put = (id, json, app = buildApp()) => send(app, `/lessons/${id}`, { method: "PUT", json });

test("a lesson that is gone: as where it is shown and deleted", async () => {
  const answer = await put(31, { title: "Fractions, part 2" });
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "lesson not found" });
});

test("another failure of the database is none of a missing lesson", async () => {
  const failing = {
    lesson: {
      findUnique: async () => ({ id: 1, slug: "a", title: "a" }),
      update: async () => {
        throw new Error("connection lost");
      },
    },
  };
  assert.equal((await put(1, { title: "x" }, buildApp(failing))).status, 500);
});

test("the others are as they were", async () => {
  assert.deepEqual((await put(1, { title: "Halves" })).body, { id: 1, slug: "fractions-1", title: "Halves" });
  assert.equal((await put(31, {})).status, 400);
  assert.equal((await send(buildApp(), "/lessons/31")).status, 404);
});
