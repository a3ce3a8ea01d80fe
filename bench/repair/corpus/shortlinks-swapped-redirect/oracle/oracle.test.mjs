import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/app.js";
import { Links } from "../src/links.js";

test("a visitor is sent on", async () => {
  const links = new Links();
  links.add("https://shop.example.org/sale?a=1", "spring");
  const app = build({ links });
  const answer = await app.inject("/spring");
  assert.equal(answer.statusCode, 301);
  assert.equal(answer.headers.location, "https://shop.example.org/sale?a=1");
  assert.equal((await app.inject("/links/spring")).json().visits, 1);
  assert.equal((await app.inject("/autumn")).statusCode, 404);
});
