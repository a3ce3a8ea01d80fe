import assert from "node:assert/strict";
import test from "node:test";
import { DossierMissing, firstToExpire, openDossiers } from "../src/dossiers.js";
import { Outbox } from "../src/outbox.js";
import { workOff } from "../src/queue.js";

const folder = new URL("../data/dossiers", import.meta.url).pathname;
const context = () => ({ dossiers: openDossiers(folder), outbox: new Outbox() });

test("a certificate lists the vaccinations", async () => {
  const given = context();
  await workOff([{ kind: "certificate", dossier: "2041" }], given);
  assert.deepEqual(given.outbox.letters, [
    {
      to: "ines@okafor.example",
      subject: "Certificate of chip 276098106234567",
      text: "rabies: valid until 2026-02-01\ndistemper: valid until 2025-12-24",
    },
  ]);
});

test("unknown kinds are counted", async () => {
  const done = await workOff([{ kind: "fax" }, { kind: "arrival", dossier: "2042", at: "2025-12-02T09:40:00Z" }], context());
  assert.deepEqual(done, { worked: 1, unknown: 1 });
});

test("a dossier that is missing", async () => {
  await assert.rejects(workOff([{ kind: "certificate", dossier: "1" }], context()), DossierMissing);
});

test("the first to expire", () => {
  assert.equal(firstToExpire({ vaccinations: [] }), null);
  assert.equal(firstToExpire({ vaccinations: [{ until: "2026-01-01" }, { until: "2025-01-01" }] }).until, "2025-01-01");
});
