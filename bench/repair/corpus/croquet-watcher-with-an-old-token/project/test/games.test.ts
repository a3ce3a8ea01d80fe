import jwt from "jsonwebtoken";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { makeApp } from "../src/app.ts";

const bearer = (sub: string, expiresIn = 60) => `Bearer ${jwt.sign({ sub }, "s", { expiresIn })}`;

describe("watching", () => {
  it("is open to guests", async () => {
    const { body } = await request(makeApp("s")).get("/games/g1");
    expect(body.mine).toBeUndefined();
    expect(body.hoops["u-2"]).toBe(2);
  });

  it("tells players of their games", async () => {
    const { body } = await request(makeApp("s")).get("/games/g1").set("authorization", bearer("u-2"));
    expect(body.mine).toBe(true);
  });
});

describe("striking", () => {
  it("is for players", async () => {
    const post = () => request(makeApp("s")).post("/games/g1/strikes");
    expect((await post()).status).toBe(401);
    expect((await post().set("authorization", bearer("u-1", -10))).status).toBe(401);
    expect((await post().set("authorization", bearer("u-9"))).status).toBe(403);
    expect((await post().set("authorization", bearer("u-1"))).body).toEqual({ player: "u-1", hoops: 4 });
  });
});
