import assert from "node:assert/strict";
import test from "node:test";
import { toEntry } from "../src/entries.js";

const home = "https://a.example.org/x/";

test("an entry", () => {
  const item = { title: " A ", link: "https://b.example.org/1?utm_source=feed", image: "i.png" };
  assert.deepEqual(toEntry(item, home), {
    title: "A",
    link: "https://b.example.org/1?utm_source=feed",
    host: "b.example.org",
    image: "https://a.example.org/x/i.png",
    tracked: true,
  });
});
