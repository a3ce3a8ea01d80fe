import { expect, test } from "vitest";
import { board, row } from "../src/board.ts";
import { parseLegacyNotice, parseNotice } from "../src/notice.ts";

test("notices of the feed", () => {
  expect(parseNotice("N1 | EDTF | 16/34 | CLSD")).toEqual({
    id: "N1",
    field: "EDTF",
    runways: ["16", "34"],
    text: "CLSD",
    urgent: true,
  });
  expect(parseLegacyNotice('{"id":"N2","field":"EDNY","runways":"06/24","text":"Birds"}').urgent).toBe(false);
});

test("board", () => {
  const notices = [parseNotice("N3|EDTM||Model flying"), parseNotice("N1|EDTF|16/34|CLSD")];
  expect(board(notices)).toBe("! EDTF RWY 16 and RWY 34: CLSD\n  EDTM whole field: Model flying");
  expect(row(parseNotice("N4|EDTM|08|Grass"))).toBe("  EDTM RWY 08: Grass");
});
