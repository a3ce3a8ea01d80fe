import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { clock } from "../src/show.ts";

const get = async (path: string) => {
  const response = await createApp().request(path);
  return { status: response.status, body: await response.json() };
};

test("the record of a segment", async () => {
  const { body } = await get("/segments/mill-lane/record");
  expect(body).toEqual({
    segment: "Mill Lane",
    record: { rider: "Uli", day: "2026-03-02", time: "7:05", climbing: 1016 },
  });
});

test("a segment", async () => {
  expect((await get("/segments/mill-lane")).body).toMatchObject({ ridden: 3 });
  expect((await get("/segments/chapel-hill")).body).toMatchObject({ ridden: 0 });
  expect((await get("/segments/nowhere/record")).status).toBe(404);
});

test("the longest ride", async () => {
  expect((await get("/riders/uli/longest")).body).toEqual({
    rider: "Uli",
    longest: { day: "2026-03-02", km: 48.3 },
  });
  expect(await get("/riders/zoe/longest")).toEqual({ status: 200, body: { rider: "Zoe", longest: null } });
});

test("clock", () => expect(clock(61)).toBe("1:01"));
