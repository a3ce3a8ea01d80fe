import { expect, test } from "vitest";
import { createApp } from "./app.js";
import { nextOf } from "./link.js";

test("links", () => {
  expect(nextOf('</stars?page=2>; rel="next", </stars?page=9>; rel="last"')).toBe("/stars?page=2");
  expect(nextOf('</stars?page=1>; rel="first"')).toBeNull();
});

test("two pages", async () => {
  const pages = {
    "/stars?in=orion": { rows: [{ name: "Betelgeuse", magnitude: 0.5 }], link: '</stars?in=orion&page=2>; rel="next"' },
    "/stars?in=orion&page=2": { rows: [{ name: "Rigel", magnitude: 0.13 }], link: '</stars?in=orion>; rel="first"' },
  };
  const answer = await createApp({ page: async (path) => pages[path] }).inject("/constellations/orion");
  expect(answer.json()).toEqual({ name: "orion", stars: 2, brightest: "Rigel" });
});
