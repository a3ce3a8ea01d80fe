import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { issue } from "../src/tokens.js";

const mine = (token) => request(createApp()).get("/studios/mine").set("Authorization", `Bearer ${token}`);

test("a session", async () => {
  const { body } = await mine(issue("u1"));
  expect(body.owner).toBe("u1");
});

test("a forged token", async () => {
  const response = await mine(`${issue("u1")}x`);
  expect(response.status).toBe(401);
  expect(response.body.error.code).toBe("invalid_token");
  expect(response.headers["www-authenticate"]).toBe('Bearer error="invalid_token"');
});

test("no token", async () => {
  const response = await request(createApp()).get("/studios/mine");
  expect(response.body.error.code).toBe("no_session");
});
