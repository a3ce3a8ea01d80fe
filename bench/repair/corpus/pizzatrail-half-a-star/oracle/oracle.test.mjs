import assert from "node:assert/strict";
import test from "node:test";
import html from "../lib/html.js";
import application from "../lib/app.js";
import { send } from "./kit.mjs";

test("an average between two numbers", async () => {
  const nino = await send(application.buildApp(), "/spots/da-nino");
  assert.equal(nino.status, 200);
  // Stars for the rounded average; its number as it is.
  assert.ok(nino.text.includes("<p>★★★★☆ 3.5</p><p>4 ratings</p>"), nino.text);
});

test("is rounded", () => {
  const line = (...ratings) => html.ratingLine(ratings.reduce((sum, one) => sum + one, 0) / ratings.length);
  assert.equal(line(4, 4, 5), "★★★★☆ 4.3");
  assert.equal(line(5, 5, 4), "★★★★★ 4.7");
  assert.equal(line(1, 1, 1, 0), "★☆☆☆☆ 0.8");
});

test("the rest is as it was", async () => {
  assert.ok((await send(application.buildApp(), "/spots/forno")).text.includes("★★★★★ 5.0"));
  assert.ok((await send(application.buildApp(), "/spots/hut")).text.includes("not rated yet"));
  assert.equal(html.stars(2), "★★☆☆☆");
  const { text } = await send(application.buildApp(), "/");
  assert.ok(text.indexOf("Da Nino") < text.indexOf("Al Ponte"));
});
