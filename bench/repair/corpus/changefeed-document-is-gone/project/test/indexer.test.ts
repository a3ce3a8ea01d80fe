import { expect, test } from "vitest";
import { readFeed } from "../src/feed.ts";
import { Indexer } from "../src/indexer.ts";
import { SearchIndex } from "../src/search-index.ts";

test("documents come and go", () => {
  const index = new SearchIndex();
  const indexer = new Indexer(index);
  indexer.apply({ seq: 1, id: "a", doc: { title: "Plum cake" } });
  indexer.apply({ seq: 2, id: "plum", doc: {} });
  expect(index.find("PLUM")).toEqual(["a", "plum"]);
  indexer.apply({ seq: 3, id: "a", doc: { _deleted: true } });
  expect(index.find("plum")).toEqual(["plum"]);
  expect(indexer.seq).toBe(3);
});

test("blank lines", () => expect(readFeed('\n{"seq":1,"id":"a","doc":{}}\n\n')).toHaveLength(1));
