import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { readFeed } from "../src/feed.ts";
import { Indexer } from "../src/indexer.ts";
import { SearchIndex } from "../src/search-index.ts";

test("a purged document is not found any more, and the feed goes on behind it", () => {
  const index = new SearchIndex();
  const indexer = new Indexer(index);
  indexer.apply({ seq: 1, id: "a", doc: { title: "Plum cake" } });
  indexer.apply({ seq: 2, id: "a", doc: null });
  assert.deepEqual(index.find("plum"), []);
  assert.deepEqual(index.find(""), []);
  assert.equal(indexer.seq, 2);
  indexer.apply({ seq: 3, id: "b", doc: null });
  assert.deepEqual([index.find("").length, indexer.seq], [0, 3]);
});

test("others as before", () => {
  const index = new SearchIndex();
  const indexer = new Indexer(index);
  indexer.apply({ seq: 4, id: "plum", doc: {} });
  indexer.apply({ seq: 5, id: "b", doc: { title: "Rye" } });
  assert.deepEqual(index.find("l"), ["plum"]);
  indexer.apply({ seq: 6, id: "b", doc: { title: "Rye", _deleted: true } });
  assert.deepEqual(index.find(""), ["plum"]);
});

test("the feed of production", () => {
  const index = new SearchIndex();
  const indexer = new Indexer(index);
  for (const change of readFeed(readFileSync("feeds/tonight.ndjson", "utf8"))) indexer.apply(change);
  assert.deepEqual(index.find(""), ["recipe-1", "recipe-4"]);
  assert.equal(indexer.seq, 44);
});
