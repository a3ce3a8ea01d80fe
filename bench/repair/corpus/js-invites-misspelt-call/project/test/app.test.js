import request from "supertest";
import { describe, expect, it } from "vitest";
import { app } from "../src/app.js";

describe("invites", () => {
  it("lists what waits", async () => {
    const response = await request(app).get("/outbox");
    expect(response.body).toEqual({ waiting: 0 });
  });
  it("wants an address", async () => {
    const response = await request(app).post("/teams/red/invites").send({});
    expect(response.status).toBe(400);
  });
});
