import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { newest, parseCatalog, releasesFor } from "../src/index.ts";

test("the last stanza of a list counts, whether or not a line end follows", () => {
  for (const end of ["", "\n", "\r\n", "\n\n", "\n# end"]) {
    const stanzas = parseCatalog(`Version: 1\nFile: a\n\nVersion: 2\nFile: b${end}`);
    assert.deepEqual(
      stanzas.map((stanza) => [...stanza]),
      [
        [["version", "1"], ["file", "a"]],
        [["version", "2"], ["file", "b"]],
      ],
      JSON.stringify(end),
    );
  }
});

test("a value that goes on in the last line", () => {
  assert.equal(parseCatalog("Notes: a\n  b")[0].get("notes"), "a b");
});

test("the list of production", () => {
  const stanzas = parseCatalog(readFileSync("lists/routers.txt", "utf8"));
  assert.equal(newest(releasesFor(stanzas, "rv2")).version, "2.1.0");
  assert.throws(() => parseCatalog("nonsense"), /line 1/);
});
