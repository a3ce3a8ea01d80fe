import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { loadDirectory } from "../src/directory.mjs";
import { outbox } from "../src/outbox.mjs";

test("reminders and confirmations from the directory", async () => {
  const requests = JSON.parse(await readFile("data/requests.json", "utf8"));
  assert.deepEqual(outbox(requests, await loadDirectory()), [
    {
      to: "renate@firm.example",
      text: 'Tariq Aydin asks for time off from 2026-03-02 to 2026-03-06. Reply "ok r-31" to agree.',
    },
    { to: "mei@firm.example", text: "Your time off on 2026-04-01 was approved by Renate Voss." },
  ]);
});

test("the head of the firm answers their own request", async () => {
  const own = { id: "r-1", employee: 1, from: "2026-05-01", to: "2026-05-02", status: "pending" };
  assert.equal(outbox([own], await loadDirectory())[0].to, "renate@firm.example");
});
