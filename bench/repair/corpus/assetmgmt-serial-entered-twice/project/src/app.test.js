import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "./app.js";
import { PrismaClientKnownRequestError } from "./generated/errors.js";

const prisma = {
  location: {
    findUnique: async ({ where }) => (where.name === "Lyon" ? { id: 1, name: "Lyon" } : null),
    create: async () => {
      throw new PrismaClientKnownRequestError("Unique constraint failed", { code: "P2002", meta: { target: ["name"] } });
    },
  },
  asset: { create: async ({ data }) => ({ id: 7, ...data }) },
};

test("an asset is entered", async () => {
  const { status, body } = await request(createApp(prisma))
    .post("/assets")
    .send({ serial: "A1", kind: "phone", location: "Lyon" });
  expect(status).toBe(201);
  expect(body).toEqual({ id: 7, serial: "A1", kind: "phone", locationId: 1 });
});

test("its location must be there", async () => {
  const sent = { serial: "A1", kind: "phone", location: "Mars" };
  await request(createApp(prisma)).post("/assets").send(sent).expect(404, { title: "location not found" });
});

test("a location that exists", async () => {
  await request(createApp(prisma))
    .post("/locations")
    .send({ name: "Lyon" })
    .expect(409, { title: "location exists already" });
});
