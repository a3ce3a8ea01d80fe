import assert from "node:assert/strict";
import test from "node:test";
import { readExport } from "../src/read.mjs";
import { render } from "../src/render.mjs";
import { threadsOf } from "../src/threads.mjs";

const messages = (...list) => readExport(JSON.stringify({ channel: "c", messages: list })).messages;

test("a reply stands below its message", () => {
  const [thread, ...others] = threadsOf(
    messages({ id: "50", author: "a", text: "?" }, { id: "51", author: "b", text: "!", parent: "50" }),
  );
  assert.equal(thread.replies[0].text, "!");
  assert.equal(others.length, 0);
});

test("a reply to nothing stands alone", () => {
  assert.equal(threadsOf(messages({ id: "7", author: "b", text: "!", parent: "3" })).length, 1);
});

test("times come from the numbers", () => {
  const text = render("c", threadsOf(messages({ id: "1187455012993433601", author: "mia", text: "hi" })));
  assert.equal(text, "# c\n2023-12-21T18:02 mia: hi\n");
});
