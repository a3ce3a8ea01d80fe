import assert from "node:assert";
import { describe, it } from "node:test";
import request from "supertest";
import app from "../src/index.js";

describe("GET /rows", () => {
  it("filters", async () => {
    const response = await request(app).get('/rows?filter={"colour":"red"}');
    assert.deepStrictEqual(response.body.map((row) => row.id), [1]);
  });
  it("refuses a size that is no number", async () => {
    const response = await request(app).get("/rows?size=big");
    assert.strictEqual(response.status, 422);
  });
});
