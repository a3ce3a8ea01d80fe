import assert from "node:assert/strict";
import test from "node:test";
import { FestivalApi } from "../src/api/client.ts";
import { FileTransport } from "../src/api/transport.ts";
import { buildProgramme } from "../src/programme.ts";

test("the programme of an export", async () => {
  const { title, days } = await buildProgramme(new FestivalApi(new FileTransport("export")));
  assert.equal(title, "Slow trains (2026)");
  assert.deepEqual(days, [
    {
      day: "2026-05-08",
      entries: [
        { time: "18:00", film: "Night Mail", venue: "Gloria" },
        { time: "20:30", film: "Stationmaster", venue: "Gloria" },
      ],
    },
    { day: "2026-05-09", entries: [] },
    { day: "2026-05-10", entries: [{ time: "17:00", film: "Buffet Car", venue: "venue to be announced" }] },
  ]);
});
