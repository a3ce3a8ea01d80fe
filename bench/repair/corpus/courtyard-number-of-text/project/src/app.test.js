import { expect, test } from "vitest";
import { app } from "./app.js";
import { pageNumber } from "./params.js";
import { Registry } from "./registry.js";
import { listResidents } from "./residents.js";

test("floors", async () => expect(await (await app.request("/floors")).json()).toEqual([1, 2]));

test("not a number", async () => expect((await app.request("/flats/a/residents")).status).toBe(404));

test("residents, sorted", () => {
  expect(listResidents(new Registry(), 11, 1)).toEqual({ flat: 11, names: ["Tom", "Yara"] });
});

test("pages", () => {
  expect(pageNumber("3")).toBe(3);
  expect(pageNumber(undefined)).toBe(1);
});
