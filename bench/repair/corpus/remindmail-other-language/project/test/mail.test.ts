import { expect, test } from "vitest";
import { reminder } from "../src/mail.ts";

const loans = [{ title: "Emil", due: "2026-05-01" }];

test("English is for those who said nothing", () => {
  expect(reminder({ name: "Ann", email: "a@b" }, loans).text).toBe('Dear Ann,\n\n"Emil" is due on 2026-05-01.\n\nYour library');
});

test("German", () => {
  expect(reminder({ name: "Ann", email: "a@b", language: "de" }, loans).text).toContain("01.05.2026");
});
