import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { pageAfterLogin } from "../src/next.js";

const login = (next) => {
  const body = JSON.stringify({ user: "joan", password: "bramley" });
  return createApp().request(`/login?next=${encodeURIComponent(next)}`, { method: "POST", body });
};

test("a path of ours is gone back to", async () => {
  const answer = await login("/pressings/12?tab=juice");
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get("location"), "/pressings/12?tab=juice");
  assert.equal(pageAfterLogin("/"), "/");
});

test("pages of others are not", () => {
  const others = ["https://evil.example.com/x", "//evil.example.com/x", "/\\evil.example.com", "javascript:alert(1)"];
  for (const other of others) assert.equal(pageAfterLogin(other), "/", other);
});

test("what is no address at all leads to some page of ours", () => {
  for (const odd of ["http://", "https://[", "a b"]) {
    let page;
    try {
      page = pageAfterLogin(odd);
    } catch {
      // It is no address, and nothing that a link of ours holds.
      continue;
    }
    assert.match(page, /^\/(?![/\\])/);
  }
  assert.equal(pageAfterLogin(undefined), "/");
  assert.equal(pageAfterLogin("https://mill.example.org/a?b=c"), "/a?b=c");
});
