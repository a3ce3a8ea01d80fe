import assert from "node:assert/strict";
import { test } from "node:test";
import { answerHeaders, requestHeaders } from "../src/headers.js";

test("answers", () => {
  assert.deepEqual(answerHeaders({ ETag: "x", Connection: "close" }), { etag: "x" });
});

test("requests with headers of fetch", () => {
  assert.deepEqual(requestHeaders(new Headers({ Accept: "text/html", Host: "a" })), { via: "1.1 edge", accept: "text/html" });
});
