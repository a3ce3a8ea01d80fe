import assert from "node:assert/strict";
import test from "node:test";
import { address, scheme } from "../src/caller.js";

test("behind the proxy", () => {
  const headers = { "x-forwarded-for": "203.0.113.7, 10.0.0.2", "x-forwarded-proto": "https,http" };
  assert.equal(address({ headers }), "203.0.113.7");
  assert.equal(scheme({ headers }), "https");
});

test("address of a direct call", () => {
  assert.equal(address({ headers: {}, socket: { remoteAddress: "10.1.1.1" } }), "10.1.1.1");
});
