import assert from "node:assert/strict";
import { test } from "node:test";
import { line, topLine } from "../src/format.ts";
import { byAuthor, byLikes } from "../src/order.ts";
import type { Post } from "../src/posts.ts";

const post = (id: number, name: string | null, likes = 0, title = `T${id}`): Post => ({
  id,
  title,
  author: name === null ? null : { id, name },
  likes,
});

test("lines", () => {
  assert.equal(line(post(1, "Wren", 1)), "Wren: T1 (1 like)");
  assert.equal(line(post(1, null)), "former member: T1 (0 likes)");
  assert.equal(topLine([]), "Nothing was posted");
});

test("order", () => {
  const posts = [post(1, "Wren", 2), post(2, "Ade", 2), post(3, "Wren", 5, "A")];
  assert.deepEqual(byLikes(posts).map(({ id }) => id), [3, 1, 2]);
  assert.deepEqual(byAuthor(posts).map(({ id }) => id), [2, 3, 1]);
});
