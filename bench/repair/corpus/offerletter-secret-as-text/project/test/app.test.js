import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { Tokens } from "../src/tokens.js";

const secret = "0123456789abcdef0123456789abcdef";

test("offers of a recruiter", async () => {
  const token = await new Tokens(secret).signSession("r-1");
  const app = createApp({ secret });
  const res = await request(app).get("/recruiters/me/offers").set("authorization", `Bearer ${token}`);
  assert.deepEqual(res.body.offers.map((offer) => offer.id), ["o-12"]);
});

test("a link is made", async () => {
  const token = await new Tokens(secret).signSession("r-1");
  const res = await request(createApp({ secret }))
    .post("/recruiters/me/offers/o-12/link")
    .set("authorization", `Bearer ${token}`);
  assert.equal(res.status, 201);
  assert.match(res.body.path, /^\/offers\/ey/);
});

test("nobody", async () => {
  const res = await request(createApp({ secret })).get("/recruiters/me/offers");
  assert.equal(res.status, 401);
});
