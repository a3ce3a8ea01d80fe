import assert from "node:assert/strict";
import test from "node:test";
import { forward } from "../src/forward.js";
import { requestHeaders } from "../src/headers.js";

test("plain objects", () => {
  assert.deepEqual(forward({ url: "/a", headers: { Accept: "text/html", Connection: "close" } }), {
    url: "http://origin.test/a",
    headers: { via: "1.1 edge", accept: "text/html" },
  });
  assert.deepEqual(forward({ url: "/b" }).headers, { via: "1.1 edge" });
});

test("headers of fetch, as before", () => {
  assert.deepEqual(requestHeaders(new Headers({ Accept: "a/b", "X-One": "1" })), { via: "1.1 edge", accept: "a/b", "x-one": "1" });
});
