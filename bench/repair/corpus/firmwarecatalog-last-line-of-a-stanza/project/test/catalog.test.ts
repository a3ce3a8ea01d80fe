import assert from "node:assert/strict";
import test from "node:test";
import { compareVersions, newest, parseCatalog, releasesFor } from "../src/index.ts";

const LIST = `# routers
Version: 1.9
File: rv-1.9.bin
Notes: first
  of its kind

Version: 1.10
File: rv-1.10.bin
Boards: rv2, rv3

`;

test("stanzas", () => {
  const stanzas = parseCatalog(LIST);
  assert.equal(stanzas.length, 2);
  assert.equal(stanzas[0]?.get("notes"), "first of its kind");
  assert.throws(() => parseCatalog("Version: 1\nnonsense\n"), /line 2/);
  assert.deepEqual(parseCatalog(""), []);
});

test("releases", () => {
  assert.equal(newest(releasesFor(parseCatalog(LIST), "rv1"))?.version, "1.9");
  assert.equal(newest(releasesFor(parseCatalog(LIST), "rv3"))?.version, "1.10");
});

test("versions", () => assert.ok(compareVersions("1.9", "1.10") < 0));
