import assert from "node:assert/strict";
import { test } from "node:test";

import { fromHex, hexDump } from "../hex.js";

for (let width = 1; width < 6; width += 1)
  test(`lines of ${width}`, () => {
    for (let length = 0; length < 14; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 19);
      const lines = hexDump(bytes, width);
      assert.equal(lines.length, Math.ceil(length / width));
      lines.forEach((line, row) => {
        const bar = 10 + width * 3 - 1 + 2;
        assert.equal(line[bar], "|");
        assert.equal(line.slice(0, 10), `${(row * width).toString(16).padStart(8, "0")}  `);
        const part = [...bytes.slice(row * width, (row + 1) * width)];
        assert.equal(line.slice(10, bar).trimEnd(), part.map((b) => b.toString(16).padStart(2, "0")).join(" "));
        assert.equal(line.length, bar + part.length + 2);
        assert.deepEqual([...fromHex(line.slice(10, bar))], part);
      });
    }
  });

test("the usual width", () => {
  assert.equal(hexDump(Buffer.from("x"))[0], `00000000  78${" ".repeat(45)}  |x|`);
});
