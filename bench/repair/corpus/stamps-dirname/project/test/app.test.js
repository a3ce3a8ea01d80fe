import { expect, test } from "vitest";
import { build } from "../src/app.js";
import { parse } from "../src/sheet.js";

test("terms", async () => {
  const answer = await build().inject("/terms");
  expect(answer.body).toBe("Stamps are sold as seen.\n");
});

test("sheet", () => {
  expect(parse("code,country\nno-3,Norway\n")).toEqual([{ code: "no-3", country: "Norway" }]);
});
