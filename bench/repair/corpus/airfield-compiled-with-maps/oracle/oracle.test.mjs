import assert from "node:assert/strict";
import test from "node:test";
import { board } from "../src/board.ts";
import { parseFeed, parseLegacyNotice } from "../src/notice.ts";

test("the older feed", () => {
  const line = '{"id": "N2", "field": "EDNY", "runways": "06/24", "text": "Runway closed"}';
  assert.deepEqual(parseLegacyNotice(line), {
    id: "N2",
    field: "EDNY",
    runways: ["06", "24"],
    text: "Runway closed",
    urgent: true,
  });
  assert.equal(board(parseFeed(`\n${line}\nN1|EDTF||Birds`)), "! EDNY RWY 06 and RWY 24: Runway closed\n  EDTF whole field: Birds");
});

test("without runways", () => {
  const line = '{"id": "N2", "field": "EDNY", "runways": "", "text": "Birds"}';
  assert.deepEqual(parseLegacyNotice(line).runways, []);
});
