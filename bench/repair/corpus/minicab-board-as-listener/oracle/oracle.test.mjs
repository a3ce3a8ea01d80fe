import assert from "node:assert/strict";
import test from "node:test";
import { Board } from "../src/board.js";
import { Feed } from "../src/feed.js";

const say = (feed, message) => feed.receive(JSON.stringify(message));

test("the board follows the positions that come in", () => {
  const feed = new Feed();
  const board = new Board(feed);
  say(feed, { type: "on", car: "41", driver: "Petra" });
  say(feed, { type: "position", car: "41", lat: 52, lon: 5 });
  say(feed, { type: "position", car: "41", lat: 53, lon: 5 });
  say(feed, { type: "position", car: "40", lat: 53, lon: 5 });
  assert.deepEqual(board.cars.get("41").place, { lat: 53, lon: 5 });
  assert.ok(Math.abs(board.cars.get("41").driven - 111.2) < 0.1);
  assert.equal(board.unknown, 1);
  assert.equal(board.nearest({ lat: 52, lon: 5 }), "41");
});

test("two boards on one feed are two", () => {
  const feed = new Feed();
  const first = new Board(feed);
  say(feed, { type: "on", car: "1", driver: "Jo" });
  const second = new Board(feed);
  say(feed, { type: "position", car: "1", lat: 1, lon: 1 });
  assert.deepEqual([first.unknown, second.unknown], [0, 1]);
});

test("without a feed it can be told by hand", () => {
  const board = new Board();
  board.signOn({ car: "7", driver: "Jo" });
  board.moved({ car: "7", lat: 1, lon: 2 });
  assert.deepEqual(board.cars.get("7").place, { lat: 1, lon: 2 });
});
