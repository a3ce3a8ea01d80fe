import assert from "node:assert/strict";
import test from "node:test";
import { FrameReader } from "../src/frames.js";
import { readPayload, UnknownKind } from "../src/payload.js";

const FRAME = Buffer.from("0009010000000700000132", "hex");

test("a packet with two frames", () => {
  const payloads = new FrameReader().push(Buffer.concat([FRAME, FRAME]));
  assert.deepEqual(payloads.map(readPayload), Array(2).fill({ kind: "reading", meter: 7, litres: 306 }));
});

test("a frame in two packets", () => {
  const reader = new FrameReader();
  assert.deepEqual(reader.push(FRAME.subarray(0, 6)), []);
  assert.equal(reader.push(FRAME.subarray(6)).length, 1);
});

test("unknown kinds", () => assert.throws(() => readPayload(Buffer.from("09", "hex")), UnknownKind));
