import assert from "node:assert/strict";
import test from "node:test";
import { DossierMissing, openDossiers } from "../src/dossiers.js";
import { Outbox } from "../src/outbox.js";
import { workOff } from "../src/queue.js";

const dossiers = openDossiers(new URL("../data/dossiers", import.meta.url).pathname);
const lettersOf = async (jobs) => {
  const outbox = new Outbox();
  const done = await workOff(jobs, { dossiers, outbox });
  assert.equal(done.worked, jobs.length);
  return outbox.letters;
};

test("the keeper is reminded of what runs out first", async () => {
  assert.deepEqual(await lettersOf([{ kind: "reminder", dossier: "2041" }]), [
    {
      to: "ines@okafor.example",
      subject: "Pixel: distemper runs out",
      text: "Dear Ines Okafor, the vaccination against distemper is valid until 2025-12-24.",
    },
  ]);
});

test("nothing runs out", async () => {
  assert.deepEqual(await lettersOf([{ kind: "reminder", dossier: "2042" }]), []);
});

test("a dossier that is missing is told of, as for the other jobs", async () => {
  await assert.rejects(lettersOf([{ kind: "reminder", dossier: "7" }]), DossierMissing);
});
