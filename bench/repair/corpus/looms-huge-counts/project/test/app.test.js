import { expect, test } from "vitest";
import { toJson } from "../src/answer.js";
import { app } from "../src/app.js";

test("all", async () => {
  const { looms } = await (await app.request("/looms")).json();
  expect(looms[1]).toEqual({ id: "l2", name: "Dobby 4", shots: "9007199254740995", meters: 77.25 });
});

test("unknown", async () => {
  const answer = await app.request("/looms/l9");
  expect(answer.status).toBe(404);
});

test("plain", () => expect(toJson({ a: 1n, b: 2 })).toBe('{"a":"1","b":2}'));
