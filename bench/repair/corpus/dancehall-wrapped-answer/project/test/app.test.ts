import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";

test("courses", async () => {
  expect((await createApp().inject("/courses")).json()).toEqual(["Salsa for two", "Tango"]);
});

test("no such course", async () => {
  expect((await createApp().inject("/courses/polka/teachers")).statusCode).toBe(404);
});
