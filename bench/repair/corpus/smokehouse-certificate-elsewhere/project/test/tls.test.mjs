import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { certificate } from "../lib/tls.mjs";

test("plain", () => assert.equal(certificate({}), null));

test("secure", () => {
  const path = join(tmpdir(), `smokehouse-${process.pid}.pem`);
  writeFileSync(path, "x");
  assert.equal(certificate({ TLS_CERT: path, TLS_KEY: path }).cert.toString(), "x");
});
