import assert from "node:assert/strict";
import test from "node:test";
import { exported } from "../src/formats.js";

const works = [{ composer: "Ravel", title: "Bolero", minutes: 15 }];

test("csv", async () => {
  assert.equal(await exported("csv", works), "composer,title,minutes\nRavel,Bolero,15\n");
});

test("text", async () => {
  assert.equal(await exported("text", works), "Bolero (15 min)\n");
});

test("unknown", () => assert.rejects(exported("pdf", works), /unknown format: pdf/));
