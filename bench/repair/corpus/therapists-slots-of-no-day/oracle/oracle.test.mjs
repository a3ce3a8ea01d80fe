import assert from "node:assert/strict";
import test from "node:test";
import { GET } from "../app/api/therapists/[id]/slots/route.ts";

const url = "https://t.example/api/therapists/koch/slots";
const context = (id = "koch") => ({ params: Promise.resolve({ id }) });

for (const query of ["", "?date=2026-06-02"]) {
  test(`who asks without a day (${query || "nothing"}) is refused as who books without one`, async () => {
    const response = await GET(new Request(url + query), context());
    assert.equal(response.status, 400);
    const { status, title } = await response.json();
    assert.deepEqual([status, typeof title], [400, "string"]);
  });
}

test("who names a day is answered", async () => {
  const free = async (day) => (await (await GET(new Request(`${url}?day=${day}`), context())).json()).free;
  assert.deepEqual(await free("2026-06-01"), ["09:00", "10:00", "14:00"]);
  assert.deepEqual(await free("2026-06-03"), []);
  assert.equal((await GET(new Request(url), context("nobody"))).status, 404);
});
