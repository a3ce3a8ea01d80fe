import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { pictureKind } from "../src/picture.js";

test("a portrait", async () => {
  const server = createApp().callback();
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]);
  const res = await request(server).post("/pets/1/portrait").set("content-type", "image/png").send(png);
  assert.deepEqual(res.body, { kind: "png", size: 6 });
  assert.equal((await request(server).get("/pets/1/portrait")).headers["content-type"], "image/png");
});

test("no picture is refused", async () => {
  const res = await request(createApp().callback()).post("/pets/1/portrait").set("content-type", "image/png").send("x");
  assert.equal(res.status, 415);
  assert.equal(pictureKind(Buffer.from("GIF89a")), null);
});
