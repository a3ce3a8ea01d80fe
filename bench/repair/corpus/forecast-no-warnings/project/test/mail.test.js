import assert from "node:assert/strict";
import test from "node:test";
import { mail } from "../src/mail.js";
import { parseForecast } from "../src/parse.js";

const answer = {
  location: { name: "Bergen" },
  days: [{ date: "2026-02-10", temperature: { min: 1, max: 5 }, wind: [{ speed: 3 }] }],
  warnings: [{ level: "yellow", headline: "Rain", issued: "x" }, { level: "red", headline: "Storm" }],
};

test("warnings come first, the worst on top", () => {
  assert.equal(
    mail(parseForecast(answer)),
    "Subject: Bergen: 2 warning(s)\n\n[RED] Storm\n[YELLOW] Rain\n\n2026-02-10: 1 to 5 °C (41 °F), wind up to 3 m/s",
  );
});
