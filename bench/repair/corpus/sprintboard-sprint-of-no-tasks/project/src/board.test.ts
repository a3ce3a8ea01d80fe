import { describe, expect, it } from "vitest";
import { app } from "./app.ts";
import { longestTask, progress, youngestTask } from "./board.ts";

const task = (points: number, done = false) => ({ title: `t${points}`, points, done, createdAt: `2026-01-0${points}` });

describe("board", () => {
  it("finds the longest task", () => expect(longestTask([task(1), task(8), task(2)])?.title).toBe("t8"));
  it("finds the youngest task", () => expect(youngestTask([task(3), task(2)])?.title).toBe("t3"));
  it("has no youngest task", () => expect(youngestTask([])).toBeNull());
  it("knows its progress", () => {
    expect(progress([task(1, true), task(3)])).toBe(0.25);
    expect(progress([])).toBe(0);
  });
});

describe("sprints", () => {
  it("shows a sprint", async () => {
    expect(await (await app.request("/sprints/s-14")).json()).toEqual({
      name: "Checkout",
      points: 8,
      progress: 0.625,
      youngest: { title: "Receipts", points: 3 },
      longest: { title: "Coupons", points: 5 },
    });
  });

  it("answers 404", async () => expect((await app.request("/sprints/s-1")).status).toBe(404));
});
