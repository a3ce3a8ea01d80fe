import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "./app.ts";
import { doorSign } from "./signs.ts";

test("welcome", async () => {
  const { body } = await request(createApp()).get("/stays/S-6/welcome");
  expect(body.text).toBe("Peace be with you, Pavel. Cell 7, east wing; the bell rings at 05:40.");
});

test("a sign", () => {
  const guest = { id: 1, name: { given: "Ulla", family: "Berg" }, silent: true };
  expect(doorSign(guest, { number: 3, wing: "east", bell: "05:40" })).toBe("3 U. Berg (in silence)");
});

test("a stay that is none", async () => {
  expect((await request(createApp()).get("/stays/S-1/door")).status).toBe(404);
});
