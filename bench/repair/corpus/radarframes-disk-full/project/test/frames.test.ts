import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { FrameFile } from "../src/file.ts";
import { frameOf } from "../src/frame.ts";

test("frames", () => {
  const path = join(mkdtempSync(join(tmpdir(), "frames-")), "f.txt");
  const file = new FrameFile(path);
  file.append(frameOf({ angle: 7, echoes: [1, 35] }));
  file.append(frameOf({ angle: 180, echoes: [] }));
  file.close();
  assert.equal(readFileSync(path, "utf8"), "007 1z\n180\n");
});
