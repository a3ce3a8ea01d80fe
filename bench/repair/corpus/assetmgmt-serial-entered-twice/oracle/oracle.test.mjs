import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { PrismaClientKnownRequestError } from "../src/generated/errors.js";

const failing = (error) =>
  createApp({
    location: { findUnique: async () => ({ id: 1 }) },
    asset: {
      create: async () => {
        throw error;
      },
    },
  });
const known = (code, target) => new PrismaClientKnownRequestError("failed", { code, meta: { target } });
const sent = { json: { serial: "A1", kind: "phone", location: "Lyon" } };

test("a serial that is taken", async () => {
  const answer = await send(failing(known("P2002", ["serial"])), "/assets", sent);
  assert.equal(answer.status, 409);
  // Its wording is open.
  assert.equal(typeof answer.body.title, "string");
  assert.doesNotMatch(answer.body.title, /location/i);
});

test("other errors of the database stay errors", async () => {
  assert.equal((await send(failing(known("P2003", ["locationId"])), "/assets", sent)).status, 500);
  assert.equal((await send(failing(new Error("connection lost")), "/assets", sent)).status, 500);
});

test("an asset is entered", async () => {
  const app = createApp({
    location: { findUnique: async () => ({ id: 1 }) },
    asset: { create: async ({ data }) => data },
  });
  assert.deepEqual((await send(app, "/assets", sent)).body, { serial: "A1", kind: "phone", locationId: 1 });
});
