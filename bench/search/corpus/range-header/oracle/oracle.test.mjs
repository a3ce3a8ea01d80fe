import assert from "node:assert/strict";
import { test } from "node:test";

import { lengthOf, parseRanges } from "../ranges.js";

for (let size = 0; size < 7; size += 1)
  test(`a file of ${size}`, () => {
    const at = (start, end) => (start <= end ? [{ start, end }] : []);
    for (let first = 0; first < 9; first += 1) {
      assert.deepEqual(parseRanges(`bytes=${first}-`, size), at(first, size - 1));
      assert.deepEqual(parseRanges(`bytes=-${first}`, size), at(Math.max(0, size - first), size - 1));
      for (let last = 0; last < 9; last += 1)
        assert.deepEqual(parseRanges(`bytes=${first}-${last}`, size), at(first, Math.min(last, size - 1)));
    }
    assert.equal(lengthOf(parseRanges("bytes=0-", size)), size);
  });

test("refused", () => {
  for (const header of ["", "bytes", "bytes=", "bytes=1", "bytes=1-2,x", "Bytes=1-2"])
    assert.equal(parseRanges(header, 10), null);
  assert.deepEqual(parseRanges("bytes=20-30, 1-1", 10), [{ start: 1, end: 1 }]);
});
