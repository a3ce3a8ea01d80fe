import assert from "node:assert/strict";
import test from "node:test";
import { GET } from "../app/api/sails/[code]/route.ts";
import { route } from "../lib/serve.ts";

const ask = (path) => route(new Request(`http://loft.example${path}`));

test("a sail is found by its code, however it is written", async () => {
  for (const code of ["g-120", "G-120"]) {
    const answer = await ask(`/api/sails/${code}`);
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), { code: "G-120", kind: "genoa", squareMetres: 32, inStock: 2, weeks: 1 });
  }
});

test("a sail that is not there", async () => {
  assert.equal((await ask("/api/sails/x-1")).status, 404);
});

test("the handler takes its parameters as the router of the new form gives them", async () => {
  const answer = await GET(new Request("http://loft.example/"), { params: Promise.resolve({ code: "m-80" }) });
  assert.equal((await answer.json()).weeks, 6);
});

test("orders are as they were", async () => {
  assert.equal((await (await ask("/api/orders/1")).json()).boat, "Halcyon");
});
