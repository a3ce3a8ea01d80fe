import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "../src/config.ts";
import { digest } from "../src/digest.ts";
import { Fetcher } from "../src/fetcher.ts";

const answering = (async () => Response.json({ items: ["a", "b", "c"] })) as typeof fetch;

test("config", () => {
  assert.deepEqual(readConfig({}), { timeoutMs: 5000, maxItems: 20 });
  assert.equal(readConfig({ MAX_ITEMS: "3" }).maxItems, 3);
});

test("a digest", async () => {
  const fetcher = new Fetcher(readConfig({ MAX_ITEMS: "2" }), answering);
  assert.equal(await digest(fetcher, ["https://a.example"]), "* a\n* b\n");
});

test("a feed that is down", async () => {
  const fetcher = new Fetcher(readConfig({}), (async () => new Response("", { status: 502 })) as typeof fetch);
  await assert.rejects(fetcher.headlines("https://a.example"), { name: "FeedError" });
});
