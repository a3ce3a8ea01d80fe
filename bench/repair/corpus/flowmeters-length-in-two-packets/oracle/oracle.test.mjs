import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { FrameReader } from "../src/frames.js";
import { readPayload } from "../src/payload.js";

const frame = (meter, litres) => {
  const bytes = Buffer.alloc(11);
  bytes.writeUInt16BE(9, 0);
  bytes[2] = 1;
  bytes.writeUInt32BE(meter, 3);
  bytes.writeUInt32BE(litres, 7);
  return bytes;
};
const ALL = Buffer.concat([frame(7, 306), frame(8, 65_000), frame(300, 1)]);
const WANTED = [
  { kind: "reading", meter: 7, litres: 306 },
  { kind: "reading", meter: 8, litres: 65_000 },
  { kind: "reading", meter: 300, litres: 1 },
];

test("frames are the same wherever packets begin and end", () => {
  for (let size = 1; size <= ALL.length; size += 1) {
    const reader = new FrameReader();
    const seen = [];
    for (let at = 0; at < ALL.length; at += size) seen.push(...reader.push(ALL.subarray(at, at + size)));
    assert.deepEqual(seen.map(readPayload), WANTED, `packets of ${size}`);
  }
});

test("a frame comes as soon as it is whole, and only once", () => {
  const reader = new FrameReader();
  assert.equal(reader.push(ALL.subarray(0, 12)).length, 1);
  assert.equal(reader.push(Buffer.alloc(0)).length, 0);
  assert.equal(reader.push(ALL.subarray(12, 22)).length, 1);
  assert.equal(reader.push(ALL.subarray(22)).length, 1);
});

test("the capture of production", () => {
  const { status, stdout } = spawnSync(process.execPath, ["src/replay.js", "captures/pump-hall.hex"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.equal(stdout, "7\t314\tALARM\n8\t3900\n");
});
