import request from "supertest";
import { expect, test } from "vitest";
import { app } from "../src/app.js";
import { reads } from "../src/documents.js";

test("who may read gets the document", async () => {
  const { body } = await request(app).get("/documents/d-2").set("x-user", "partner");
  expect(body.text).toBe("Both sides waive.");
  expect(reads).toEqual([{ id: "d-2", user: "partner" }]);
});

test("titles are for all", async () => {
  const { body } = await request(app).get("/documents/d-2/title").set("x-user", "guest");
  expect(body).toEqual({ title: "Settlement draft" });
  await request(app).get("/documents/d-9/title").set("x-user", "guest").expect(404);
});

test("nobody", async () => {
  await request(app).get("/documents/d-1").expect(401);
});
