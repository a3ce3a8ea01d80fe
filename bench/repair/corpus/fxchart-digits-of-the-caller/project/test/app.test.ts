import { describe, expect, it } from "vitest";
import { app } from "../src/app.ts";

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: (await answer.json()) as any };
};

describe("a series", () => {
  it("has its last days", async () => {
    const { body } = await get("/series/EURSEK?days=2");
    expect(body.values).toEqual([
      { day: "2026-01-07", rate: "10.9519" },
      { day: "2026-01-08", rate: "10.9600" },
    ]);
  });

  it("is as exact as one wants", async () => {
    expect((await get("/series/EURCHF?digits=2")).body.values[0].rate).toBe("0.93");
  });

  it("may be refused", async () => {
    expect((await get("/series/EURSEK?days=0")).status).toBe(400);
    expect((await get("/series/EURXXX")).status).toBe(404);
  });
});
