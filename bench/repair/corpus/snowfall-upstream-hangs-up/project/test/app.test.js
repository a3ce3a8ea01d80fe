import { createServer } from "node:http";
import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app.js";

let upstream;
beforeAll(async () => {
  upstream = createServer((req, res) => res.end('{"arosa":120}'));
  await new Promise((resolve) => upstream.listen(0, "127.0.0.1", resolve));
});
afterAll(() => upstream.close());

test("a resort", async () => {
  const app = createApp(`http://127.0.0.1:${upstream.address().port}`);
  expect((await request(app).get("/resorts/arosa")).body).toEqual({ resort: "arosa", centimetres: 120 });
  expect((await request(app).get("/resorts/kiel")).status).toBe(404);
});

test("the service is down", async () => {
  const answer = await request(createApp("http://127.0.0.1:1")).get("/resorts/arosa");
  expect([answer.status, answer.body.error]).toEqual([502, "the weather service does not answer"]);
});
