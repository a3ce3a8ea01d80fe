import { expect, test } from "vitest";
import { remembered } from "../src/memo.js";
import { layout, outline } from "../src/pages.js";

test("layout", () => expect(layout("wide")).toBe('<main class="wide">'));

test("outline", () => {
  expect(outline({ blocks: [{ title: "A" }, { title: "B" }] })).toBe("A / B");
});

test("remembers", () => {
  let made = 0;
  const get = remembered(() => ++made);
  const key = {};
  get(key);
  expect([get(key), get({})]).toEqual([1, 2]);
});
