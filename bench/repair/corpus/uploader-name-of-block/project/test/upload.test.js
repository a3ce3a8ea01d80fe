import { expect, test } from "vitest";
import { folderOf } from "../src/names.js";
import { report, uploadAll } from "../src/upload.js";

test("folders", () => {
  expect(["a.PDF", "b.png", "c"].map(folderOf)).toEqual(["documents", "images", "other"]);
});

test("uploads", async () => {
  const result = await uploadAll({ put: async () => {} }, [{ name: "a.pdf", size: 1 }, { name: "b.pdf", size: 6_000_000 }]);
  expect(report(result)).toBe("ok      documents/a.pdf\nFAILED  b.pdf: too large");
});
