import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { calendar } from "../src/ical.ts";
import { readRows } from "../src/rows.ts";
import { hoursOf, spanOf } from "../src/spans.ts";

const spansOf = (...lines) => readRows(["day;opens;closes;note", ...lines].join("\n")).map(spanOf);

test("hours of one digit", () => {
  const spans = spansOf("2026-05-02;9:30;20:00;", "2026-05-03;8:00;9:45;x", "2026-05-04;0:15;00:45;");
  assert.deepEqual(
    spans.map(({ from, to }) => [from.toISOString(), to.toISOString()]),
    [
      ["2026-05-02T09:30:00.000Z", "2026-05-02T20:00:00.000Z"],
      ["2026-05-03T08:00:00.000Z", "2026-05-03T09:45:00.000Z"],
      ["2026-05-04T00:15:00.000Z", "2026-05-04T00:45:00.000Z"],
    ],
  );
  assert.equal(hoursOf(spans), 10.5 + 1.75 + 0.5);
});

test("hours of two digits as before", () => {
  const [span] = spansOf("2026-05-01;10:00;24:00;late");
  assert.equal(span.from.toISOString(), "2026-05-01T10:00:00.000Z");
  assert.equal(span.to.toISOString(), "2026-05-02T00:00:00.000Z");
  assert.equal(span.note, "late");
});

test("the sheet of production", () => {
  const text = calendar("lakeside", readRows(readFileSync("data/lakeside.csv", "utf8")).map(spanOf));
  assert.equal(text.match(/BEGIN:VEVENT/g).length, 3);
  assert.match(text, /X-HOURS:20.75\r\n/);
  assert.match(text, /UID:lakeside-20260502T093000Z\r\nDTSTART:20260502T093000Z\r\nDTEND:20260502T200000Z/);
  assert.match(text, /SUMMARY:open \(club only\)/);
});

test("what is no time is not taken for one", () => {
  for (const clock of ["closed", ""]) {
    assert.throws(() => calendar("x", spansOf(`2026-05-01;${clock};18:00;`)), clock);
  }
});
