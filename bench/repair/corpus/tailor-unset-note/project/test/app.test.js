import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("a customer without a phone", async () => {
  const { body } = await request(createApp()).post("/customers").send({ name: "Ines" });
  expect(body).toEqual({ id: 1, name: "Ines", phone: null });
});

test("an alteration", async () => {
  const given = { garment: "coat", due: "2026-10-02", note: "shorten sleeves" };
  const { body } = await request(createApp()).post("/alterations").send(given);
  expect(body).toEqual({ id: 1, ...given });
});

test("what must be there", async () => {
  const { status, body } = await request(createApp()).post("/alterations").send({ garment: "coat" });
  expect(status).toBe(400);
  expect(body).toEqual({ missing: ["due"] });
});
