import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { mail } from "../src/mail.js";
import { parseForecast } from "../src/parse.js";

const lofoten = JSON.parse(readFileSync("data/lofoten.json", "utf8"));

test("no warnings", () => {
  const text = mail(parseForecast(lofoten));
  assert.equal(
    text,
    [
      "Subject: Lofoten: forecast",
      "",
      "2026-02-10: -4.2 to 1.5 °C (34.7 °F), 3.2 mm rain, wind up to 14 m/s",
      "2026-02-11: -6 to -1 °C (30.2 °F), wind up to 5 m/s",
    ].join("\n"),
  );
  assert.equal(mail(parseForecast({ ...lofoten, warnings: [] })), text);
});

test("warnings", () => {
  const warnings = [{ level: "orange", headline: "Wind", more: 1 }];
  assert.deepEqual(parseForecast({ ...lofoten, warnings }).warnings, [{ level: "orange", headline: "Wind" }]);
});

test("days must be there", () => {
  assert.throws(() => parseForecast({ location: { name: "x" }, warnings: [] }));
});
