import { expect, test } from "vitest";
import { mentions } from "../src/mentions.ts";
import { compile } from "../src/terms.ts";

const ARTICLES = [{ title: "A", text: "C++ and c++." }, { title: "B", text: "An apple, some Apples." }];

test("words", () => {
  expect(mentions(ARTICLES, compile("apple"))).toEqual([{ title: "B", at: 3, text: "apple" }]);
});

test("patterns", () => {
  expect(compile("/appl.s?/").test("apple")).toBe(true);
  expect(mentions(ARTICLES, compile("/apples?/gi"))).toHaveLength(2);
});
