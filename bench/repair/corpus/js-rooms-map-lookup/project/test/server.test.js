import { afterAll, beforeAll, expect, test } from "vitest";
import { buildServer } from "../src/server.js";

let server;
beforeAll(async () => {
  server = await buildServer();
});
afterAll(() => server.close());

test("free seats", async () => {
  const response = await server.inject("/rooms/r1/free");
  expect(response.json()).toEqual({ free: 7 });
});

test("unknown people", async () => {
  const response = await server.inject("/people/zoe");
  expect(response.statusCode).toBe(404);
});
