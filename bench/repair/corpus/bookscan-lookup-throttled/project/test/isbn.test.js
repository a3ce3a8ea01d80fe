import { expect, test } from "vitest";
import { isIsbn } from "../src/isbn.js";
import { createLookup } from "../src/lookup.js";

test("ISBN", () => {
  expect(isIsbn("9783161484100")).toBe(true);
  expect(isIsbn("9783161484101")).toBe(false);
});

test("unknown", async () => {
  expect(await createLookup("http://x", async () => ({ status: 404, ok: false }))("1")).toBe(null);
});
