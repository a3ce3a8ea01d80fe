import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { api } from "../src/api.js";
import { open, valves } from "../src/valves.js";

test("valves", async () => {
  const { body } = await request(api()).get("/valves");
  assert.equal(body.length, 3);
  assert.deepEqual(body[0], { name: "beds", zone: "north", isOpen: false, until: null });
});

test("opens and closes", async () => {
  open(valves.get("lawn"), 5);
  const list = await request(api()).get("/valves");
  assert.equal(list.body[1].isOpen, true);
  const closed = await request(api()).post("/valves/lawn/close");
  assert.equal(closed.body.isOpen, false);
});

test("refuses", async () => {
  assert.equal((await request(api()).post("/valves/pond/close")).status, 404);
  assert.equal((await request(api()).post("/valves/lawn/open").send({ minutes: 500 })).status, 400);
});
