import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { DELETE, GET, POST } from "../app/api/rides/[id]/route.ts";
import { findRide, reset } from "../lib/rides.ts";

const asking = (cookie) => new Request("http://localhost/", { headers: cookie ? { cookie } : {} });
const ride = (id = "r1") => ({ params: Promise.resolve({ id }) });

beforeEach(reset);

test("nobody cancels a ride without being signed in", async () => {
  for (const cookie of [undefined, "session=run-out", "theme=dark"]) {
    const answer = await DELETE(asking(cookie), ride());
    assert.equal(answer.status, 401);
    assert.deepEqual(await answer.json(), { message: "Please sign in" });
  }
  assert.equal((await findRide("r1")).cancelled, false);
  // Whether the session or the ride is looked for first is open.
  assert.ok([401, 404].includes((await DELETE(asking(), ride("r9"))).status));
});

test("the rest is as it was", async () => {
  assert.equal((await DELETE(asking("session=s-bo"), ride())).status, 403);
  assert.equal((await DELETE(asking("session=s-ada"), ride("r9"))).status, 404);
  assert.equal((await DELETE(asking("a=b; session=s-ada"), ride())).status, 204);
  assert.equal((await findRide("r1")).cancelled, true);
  assert.equal((await GET(asking(), ride())).status, 200);
  assert.equal((await POST(asking(), ride())).status, 401);
});
