import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { presentTicket } from "../src/present.ts";

test("no fields: an empty list, as the tags", async () => {
  const answer = await send(createApp(), "/tickets/T-2");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { id: "T-2", subject: "Where is my parcel?", channel: "mail", tags: [], fields: [] });
});

test("the others are as they were", async () => {
  const { fields } = presentTicket({ id: "1", subject: "s", channel: "form", customFields: { a_b: false, n: 0 } });
  assert.deepEqual(fields, [{ label: "A b", value: "no" }, { label: "N", value: "0" }]);
  assert.equal((await send(createApp(), "/tickets/T-9")).status, 404);
});
