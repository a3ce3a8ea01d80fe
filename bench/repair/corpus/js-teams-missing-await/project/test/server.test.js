import { expect, test } from "vitest";
import { buildServer } from "../src/server.js";

test("tells the size of a team", async () => {
  const app = buildServer();
  const response = await app.inject({ method: "GET", url: "/teams/red" });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({ name: "red", size: 2 });
});
