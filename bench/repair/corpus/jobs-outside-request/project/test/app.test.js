import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { info } from "../src/log.js";

test("locking", async () => {
  const answer = await request(createApp([{ name: "bo", lastSeen: 91 }])).post("/lock-unused").set("x-request-id", "r1");
  expect(answer.body).toEqual({ changes: [{ action: "lock", subject: "bo", request: "r1" }] });
});

test("log", () => {
  const lines = [];
  info("x", (line) => lines.push(line));
  expect(lines).toEqual(["[-] x"]);
});
