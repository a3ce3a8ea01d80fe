import assert from "node:assert/strict";
import test from "node:test";
import { Subscribers } from "../src/subscribers.js";

test("subscribers", () => {
  const subscribers = new Subscribers(() => "t");
  subscribers.subscribe("a@b.org", ["jobs"]);
  assert.equal(subscribers.count("jobs"), 0);
  assert.equal(subscribers.confirm("t"), true);
  assert.equal(subscribers.count("jobs"), 1);
  assert.deepEqual(subscribers.subscribe("a@b.org", []).topics, ["product", "events", "jobs"]);
});
