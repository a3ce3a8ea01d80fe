import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { readExport } from "../src/read.mjs";
import { render } from "../src/render.mjs";
import { threadsOf } from "../src/threads.mjs";

const of = (parents, ids) =>
  readExport(
    JSON.stringify({
      channel: "c",
      messages: [
        ...parents.map((id) => ({ id, author: "a", text: id })),
        ...ids.map(([id, parent]) => ({ id, author: "b", text: id, parent })),
      ],
    }),
  ).messages;

test("replies are sorted by the whole of their numbers", () => {
  const ids = ["1187455012993433610", "1187455012993433604", "1187455012993433605", "99", "1187455012993433603"];
  const [thread] = threadsOf(of(["1"], ids.map((id) => [id, "1"])));
  assert.deepEqual(
    thread.replies.map(({ id }) => id),
    [99n, 1187455012993433603n, 1187455012993433604n, 1187455012993433605n, 1187455012993433610n],
  );
});

test("numbers that are far apart", () => {
  const ids = ["9223372036854775807", "2", "4611686018427387904"];
  const [thread] = threadsOf(of(["1"], ids.map((id) => [id, "1"])));
  assert.deepEqual(thread.replies.map(({ id }) => id), [2n, 4611686018427387904n, 9223372036854775807n]);
});

test("the order of messages and of those that stand alone is kept", () => {
  const threads = threadsOf(of(["30", "20"], [["41", "9"], ["40", "9"], ["22", "20"]]));
  assert.deepEqual(threads.map(({ message }) => message.id), [30n, 20n, 41n, 40n]);
  assert.deepEqual(threads[1].replies.map(({ id }) => id), [22n]);
});

test("the export of production", () => {
  const { channel, messages } = readExport(readFileSync("data/general.json", "utf8"));
  const lines = render(channel, threadsOf(messages)).split("\n");
  assert.match(lines[2], /^ {2}\S+ zoe: no, at one$/);
  assert.match(lines[3], /^ {2}\S+ tom: yes$/);
});
