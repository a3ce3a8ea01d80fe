import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

test("ratings", () => request(createApp(async () => ({ status: 200, body: { stars: 4 } }))).get("/products/a").expect(200, { sku: "a", stars: 4 }));

test("unavailable", () => request(createApp(async () => ({ status: 503 }))).get("/products/a").expect(502, { error: "ratings_unavailable" }));
