import assert from "node:assert/strict";
import { test } from "node:test";

import { cookieText, parseCookies } from "../cookies.js";

for (const value of ["", "=", "==", "a=b", "=a", "a=", "a=b=c=d", "x", "1 2"])
  test(`the value ${JSON.stringify(value)}`, () => {
    assert.deepEqual(parseCookies(`n=${value}; m=${value}`), { n: value, m: value });
    assert.deepEqual(parseCookies(`  n =  ${value}  `), { n: value });
    assert.equal(parseCookies(cookieText("n", value).split(";")[0]).n, value);
  });

test("others", () => {
  assert.deepEqual(parseCookies(""), {});
  assert.deepEqual(parseCookies("a;b;;"), {});
  assert.deepEqual(parseCookies("toString=1; a=\"=\""), { toString: "1", a: "=" });
  assert.equal(cookieText("a", "b", { path: "/x", maxAge: 0 }), "a=b; Path=/x; Max-Age=0");
});
