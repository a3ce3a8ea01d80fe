import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createServer } from "../src/server.js";

const get = (range) => send(createServer(), "/audio/L-02.mp3", { headers: range ? { range } : {} });
const WHOLE = "ID3 currents and eddies";

// A server may serve such a range, refuse it, or ignore the header: the standard allows each of them.
test("other ranges are answered", { timeout: 20_000 }, async () => {
  const answer = await get("bytes=-8");
  if (answer.status === 206) {
    assert.equal(answer.text, "d eddies");
    assert.equal(answer.headers.get("content-range"), "bytes 15-22/23");
  } else if (answer.status === 200) assert.equal(answer.text, WHOLE);
  else assert.ok([400, 416].includes(answer.status), `${answer.status}`);
  for (const range of ["items=0-5", "bytes=0-1,4-5", "bytes=x"]) {
    const odd = await get(range);
    if (odd.status === 200) assert.equal(odd.text, WHOLE);
    else assert.ok([400, 416].includes(odd.status), `${range}: ${odd.status}`);
  }
});

test("those that were served still are", async () => {
  const part = await get("bytes=4-11");
  assert.deepEqual([part.status, part.text], [206, "currents"]);
  assert.equal(part.headers.get("content-range"), "bytes 4-11/23");
  assert.equal((await get("bytes=17-")).text, "eddies");
  assert.equal((await get("bytes=17-900")).text, "eddies");
  assert.equal((await get("bytes=99-")).status, 416);
  assert.equal((await get()).text, WHOLE);
});
