import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { shareLinks } from "../src/links.js";

const textOf = (title) => {
  const { mail, chat } = shareLinks({ slug: "s", title }, "https://a.example");
  const text = new URL(chat).searchParams.get("text");
  assert.equal(mail, `mailto:?subject=${encodeURIComponent(text)}&body=https%3A%2F%2Fa.example%2Fposts%2Fs`);
  return text;
};

test("a title is cut at a whole character", () => {
  for (const before of [58, 59, 60]) {
    const start = "x".repeat(before);
    const text = textOf(`${start}🎡🎡 and more`);
    // Whether a character is counted by its halves, and an ellipsis stands at the end, is left open.
    assert.ok(text.startsWith("x".repeat(58)), text);
    assert.ok(text.isWellFormed());
    assert.ok([...text].length <= 60);
    assert.match(text, /^x+🎡{0,2}[…\uFFFD]?$/u);
  }
});

test("titles of usual length are whole", () => {
  assert.equal(textOf("Fair & more 🎡"), "Fair & more 🎡");
  assert.equal(textOf("y".repeat(60)), "y".repeat(60));
  assert.equal(textOf("z".repeat(90)).slice(0, 59), "z".repeat(59));
  assert.ok(textOf("z".repeat(90)).length <= 60);
});

test("the posts of production", () => {
  const { status, stdout } = spawnSync(process.execPath, ["src/main.js", "data/posts.json"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.match(stdout, /subject=Everything%20you%20need%20to%20know/);
});
