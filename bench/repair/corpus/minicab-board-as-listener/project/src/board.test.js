const assert = require("assert");
const { test } = require("node:test");
const { Board } = require("./board");
const { Feed } = require("./feed");
const { kilometres } = require("./geo");

test("cars sign on and off", () => {
  const feed = new Feed();
  const board = new Board(feed);
  feed.receive('{"type":"on","car":"7","driver":"Jo"}');
  feed.receive('{"type":"on","car":"8","driver":"Al"}');
  feed.receive('{"type":"off","car":"7"}');
  assert.deepStrictEqual([...board.cars.keys()], ["8"]);
  assert.strictEqual(feed.seen, 3);
});

test("the nearest car", () => {
  const board = new Board();
  board.signOn({ car: "7", driver: "Jo" });
  board.signOn({ car: "8", driver: "Al" });
  assert.strictEqual(board.nearest({ lat: 0, lon: 0 }), null);
  board.moved({ car: "7", lat: 1, lon: 1 });
  board.moved({ car: "8", lat: 0.5, lon: 0.5 });
  assert.strictEqual(board.nearest({ lat: 0, lon: 0 }), "8");
});

test("a car that never signed on", () => {
  const board = new Board();
  board.moved({ car: "99", lat: 1, lon: 1 });
  assert.strictEqual(board.unknown, 1);
});

test("a degree is 111 km", () => assert.ok(Math.abs(kilometres({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }) - 111.2) < 0.1));
