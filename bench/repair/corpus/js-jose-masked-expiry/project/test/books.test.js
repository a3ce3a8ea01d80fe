import { expect, test } from "vitest";
import request from "supertest";
import { app } from "../src/app.js";
import { issue } from "../src/tokens.js";

test("readers see their books", async () => {
  const response = await request(app).get("/books").set("authorization", `Bearer ${await issue("kim")}`);
  expect(response.body).toEqual({ reader: "kim", books: [] });
});

test("strangers do not", async () => {
  const response = await request(app).get("/books").set("authorization", "Bearer nonsense");
  expect(response.status).toBe(401);
  expect(response.body.code).toBe("invalid_token");
});
