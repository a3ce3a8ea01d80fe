import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar } from "../src/calendar.js";
import { page } from "../src/page.js";
import { lessonsAt } from "../src/store.js";

test("the page says where a teacher is still to be found", () => {
  const text = page({ name: "St Anne" }, lessonsAt("st-anne"));
  assert.match(text, /Mina<\/td><td>Pieter Maas/);
  assert.match(text, /Jorin<\/td><td>to be announced/);
});

test("the calendar holds each lesson", () => {
  const text = calendar(lessonsAt("all-souls"));
  assert.match(text, /DTSTART:20260908T170000Z\r\nDTEND:20260908T180000Z/);
  assert.match(text, /SUMMARY:Organ lesson Edda \(Ruth Aldous\)/);
});
