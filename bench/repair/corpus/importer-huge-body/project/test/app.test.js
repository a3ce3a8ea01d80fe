import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

test("imports", () => request(createApp()).post("/imports").send({ rows: [1, 2] }).expect(202, { rows: 2 }));

test("too large", () => request(createApp()).post("/imports").send({ rows: ["x".repeat(3000)] }).expect(413, { error: "too_large", limit: 2000 }));
