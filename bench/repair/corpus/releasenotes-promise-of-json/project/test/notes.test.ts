import assert from "node:assert/strict";
import test from "node:test";
import { Api } from "../src/api.ts";
import { newestFirst, notes } from "../src/notes.ts";

test("notes", () => {
  const change = (number: number, labels: string[]) => ({ number, title: `t${number}`, labels, author: "a" });
  const text = notes("1.0.0", [change(1, ["bug"]), change(2, []), change(3, ["internal"]), change(4, ["bug", "breaking"])]);
  assert.equal(
    text,
    "## 1.0.0\n\n### Breaking changes\n\n- t4 (#4, a)\n\n### Fixed\n\n- t1 (#1, a)\n\n### Other\n\n- t2 (#2, a)\n",
  );
});

test("versions", () => assert.deepEqual(newestFirst(["2.9.1", "2.10.0"]), ["2.10.0", "2.9.1"]));

test("pages", async () => {
  const pages = [{ items: [{ number: 1 }], next: 2 }, { items: [{ number: 2 }], next: null }];
  const api = new Api("http://x", async () => Response.json(pages.shift()));
  assert.equal((await api.changes("1.0.0")).length, 2);
});
