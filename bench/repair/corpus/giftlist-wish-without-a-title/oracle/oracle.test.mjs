import assert from "node:assert/strict";
import test from "node:test";
import { findList } from "../lib/lists.ts";
import { POST } from "../app/api/lists/[id]/wishes/route.ts";

const post = async (body, id = "xmas") => {
  const request = new Request("http://localhost/", { method: "POST", body: JSON.stringify(body) });
  const answer = await POST(request, { params: Promise.resolve({ id }) });
  return { status: answer.status, body: await answer.json() };
};

test("a wish without a title is refused as an empty one", async () => {
  for (const body of [{ link: "https://x.org" }, {}, { title: null }, { title: "  " }]) {
    const answer = await post(body);
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error, "title is required");
  }
  assert.deepEqual(findList("xmas").wishes, []);
});

test("all else stays", async () => {
  assert.deepEqual((await post({ title: " Kite ", link: "https://x.org" })).body, {
    id: 1,
    title: "Kite",
    link: "https://x.org",
  });
  assert.equal((await post({ title: "Kite" }, "none")).status, 404);
});
