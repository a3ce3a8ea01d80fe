import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { JobBook } from "../src/jobs/job-book.ts";

test("a move into the storage is labelled with the address of the storage", async () => {
  const answer = await send(createApp(new JobBook()), "/jobs/j-21/labels");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body.labels, [
    "1/3 | Omar Diallo | Lagerveien 1, 1470 Lørenskog",
    "2/3 | Omar Diallo | Lagerveien 1, 1470 Lørenskog",
    "3/3 | Omar Diallo | Lagerveien 1, 1470 Lørenskog",
  ]);
});

test("other moves are labelled as before", async () => {
  const answer = await send(createApp(new JobBook()), "/jobs/j-20/labels");
  assert.equal(answer.body.labels[0], "1/2 | Hanne Vik | Parkveien 8, 0350 Oslo");
});
