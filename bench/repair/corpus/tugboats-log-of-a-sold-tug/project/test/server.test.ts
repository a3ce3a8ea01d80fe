import { expect, test } from "vitest";
import { build } from "../src/server.ts";

const get = (url: string) => build().inject(url);

test("tugs", async () => {
  expect((await get("/tugs")).json()).toHaveLength(2);
  expect((await get("/tugs/9102")).json().name).toBe("Nelly");
  const missing = await get("/tugs/1");
  expect(missing.statusCode).toBe(404);
  expect(missing.json().message).toBe("tug not found");
});

test("hours", async () => {
  expect((await get("/tugs/9101/hours?month=2026-04")).json()).toEqual({
    tug: "Steadfast",
    hours: 5.5,
    perEngine: [{ id: "A", hours: 5.5 }, { id: "B", hours: 5.5 }],
  });
  expect((await get("/tugs/9101/hours?month=May")).statusCode).toBe(400);
});
