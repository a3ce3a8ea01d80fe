import assert from "node:assert/strict";
import { test } from "node:test";
import { longestWait, settingsOf, urlOf } from "../src/settings.js";

test("all that may be given", () => {
  for (const timeout of [0, 1, 99, undefined, null])
    for (const retries of [0, 1, 5, undefined, null])
      for (const prefix of ["", "/x", undefined]) {
        const given = { timeout, retries, prefix };
        assert.deepEqual(settingsOf(given), {
          timeout: timeout == null ? 5_000 : timeout,
          retries: retries == null ? 3 : retries,
          prefix: prefix === undefined ? "/api" : prefix,
          isQuiet: false,
        });
        const times = (retries == null ? 3 : retries) + 1;
        assert.equal(longestWait(given), (timeout == null ? 5_000 : timeout) * times);
      }
});

test("urls", () => {
  assert.equal(urlOf("a/b", { prefix: "" }), "/a/b");
  assert.equal(urlOf("//a"), "/api/a");
});
