import assert from "node:assert/strict";
import { test } from "node:test";

import { cookieText, parseCookies } from "../cookies.js";

test("one cookie", () => {
  assert.deepEqual(parseCookies("theme=dark"), { theme: "dark" });
});

test("several cookies with spaces", () => {
  assert.deepEqual(parseCookies(" theme = dark ;lang=de"), { theme: "dark", lang: "de" });
});

test("the first of equal names counts", () => {
  assert.deepEqual(parseCookies("a=1; a=2"), { a: "1" });
});

test("quotes and escapes", () => {
  assert.deepEqual(parseCookies('a="x y"; b=%C3%A9; c=%zz'), { a: "x y", b: "é", c: "%zz" });
});

test("values with equals signs", () => {
  assert.deepEqual(parseCookies("token=YWJj==; q=a=b"), { token: "YWJj==", q: "a=b" });
});

test("parts without a name or value", () => {
  assert.deepEqual(parseCookies("flag; =x; a="), { a: "" });
});

test("text of a cookie", () => {
  assert.equal(cookieText("a", "x y"), "a=x%20y; Path=/");
  assert.equal(cookieText("a", "1", { maxAge: 60.5, isSecure: true }), "a=1; Path=/; Max-Age=60; Secure");
});
