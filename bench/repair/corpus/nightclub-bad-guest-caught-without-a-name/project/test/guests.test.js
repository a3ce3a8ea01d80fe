const assert = require("node:assert/strict");
const test = require("node:test");
const { doorList } = require("../lib/door-list");
const { parseGuest } = require("../lib/guest");
const { importGuests } = require("../lib/import");

test("guests", () => {
  assert.deepEqual(parseGuest("Noor +1 (Kim)"), { name: "Noor", plus: 1, host: "Kim" });
  assert.throws(() => parseGuest("Ed +8"), RangeError);
});

test("a list", () => {
  const { guests, skipped } = importGuests("Noor +1\n\nAles\n");
  assert.equal(skipped.length, 0);
  assert.equal(doorList(guests), "Ales\nNoor +1\n3 on the list");
});
