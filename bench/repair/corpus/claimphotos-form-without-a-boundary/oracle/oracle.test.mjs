import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { parseForm } from "../src/multipart.js";

const post = (type, body) =>
  send(createApp(), "/claims/c-5/photos", { method: "POST", headers: { "content-type": type }, body });
const PART = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nabc\r\n--x--\r\n';

// Left open: which refusal it is, and its words.
test("a form without its boundary is refused as a problem", async () => {
  for (const type of ["multipart/form-data", "multipart/form-data; charset=utf-8", "multipart/form-data; boundary="]) {
    assertRefused(await post(type, PART), ["title"]);
  }
});

test("the others are as they were", async () => {
  const made = await post("multipart/form-data; boundary=x", PART);
  assert.deepEqual([made.status, made.body], [201, { photos: 1 }]);
  assert.equal((await post("text/plain", PART)).status, 415);
  assert.equal((await post("multipart/form-data; boundary=x", "--x--\r\n")).status, 422);
  assert.throws(() => parseForm("multipart/form-data; boundary=x", "--x\r\nnothing\r\n\r\n1\r\n--x--"), { status: 400 });
  assert.equal(parseForm('multipart/form-data; boundary="x"', PART)[0].content, "abc");
});
