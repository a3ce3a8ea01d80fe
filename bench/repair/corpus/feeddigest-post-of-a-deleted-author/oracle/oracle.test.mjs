import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { byAuthor } from "../src/order.ts";

const post = (id, name) => ({ id, title: `T${id}`, author: name === null ? null : { id, name }, likes: 0 });
const ids = (...posts) => byAuthor(posts).map(({ id }) => id);

test("posts of former members stay, the others keep their order", () => {
  const sorted = ids(post(4, null), post(1, "Wren"), post(5, null), post(2, "Ade"), post(3, "Wren"));
  assert.deepEqual(sorted.filter((id) => id < 4), [2, 1, 3]);
  // Where those without an author stand is open: by the name that the digest writes, first or last. They stand together.
  assert.equal(sorted.length, 5);
  assert.equal(sorted.indexOf(5), sorted.indexOf(4) + 1);
});

test("the digest", () => {
  const run = spawnSync(process.execPath, ["src/digest.ts", "posts.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  const lines = run.stdout.trim().split("\n");
  assert.equal(lines[0], "Most liked: Selling a loom by former member");
  assert.ok(lines.includes("former member: Selling a loom (9 likes)"));
  assert.deepEqual(lines.slice(1).filter((text) => !text.startsWith("former")), [
    "Ade: Bike repaired (1 like)",
    "Wren: Any plumbers? (0 likes)",
    "Wren: Sourdough at last (7 likes)",
  ]);
});
