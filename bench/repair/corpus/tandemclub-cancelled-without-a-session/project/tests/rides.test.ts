import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { DELETE, GET, POST } from "../app/api/rides/[id]/route.ts";
import { findRide, reset } from "../lib/rides.ts";

const asking = (session?: string) => new Request("http://localhost/", { headers: session ? { cookie: `session=${session}` } : {} });
const ride = (id = "r1") => ({ params: Promise.resolve({ id }) });

beforeEach(reset);

test("who comes is for members", async () => {
  assert.deepEqual((await (await GET(asking("s-bo"), ride())).json()).stokers, ["bo"]);
  assert.equal((await (await GET(asking(), ride())).json()).stokers, undefined);
  assert.equal((await GET(asking(), ride("r9"))).status, 404);
});

test("members join", async () => {
  assert.equal((await POST(asking(), ride())).status, 401);
  assert.deepEqual((await (await POST(asking("s-ada"), ride())).json()).stokers, ["bo", "ada"]);
});

test("captains cancel", async () => {
  assert.equal((await DELETE(asking("s-bo"), ride())).status, 403);
  assert.equal((await DELETE(asking("s-ada"), ride())).status, 204);
  assert.equal((await findRide("r1"))?.cancelled, true);
});
