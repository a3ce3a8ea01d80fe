import assert from "node:assert/strict";
import test from "node:test";
import { GET } from "../src/app/api/ridership/route.ts";

const ask = async (query) => {
  const answer = await GET(new Request(`http://localhost/api/ridership?${query}`));
  return { status: answer.status, body: await answer.json() };
};

test("either month may be left out, as the readme has it", async () => {
  assert.deepEqual(await ask("line=N6"), { status: 200, body: { line: "N6", months: 4, passengers: 21200 } });
  assert.deepEqual((await ask("line=N6&from=2026-01")).body, { line: "N6", months: 2, passengers: 10200 });
  assert.deepEqual((await ask("line=N6&to=2025-11")).body, { line: "N6", months: 1, passengers: 4100 });
});

test("the rest", async () => {
  assert.equal((await ask("line=N6&from=2026-01&to=2026-01")).body.passengers, 5200);
  assert.equal((await ask("line=N6&from=soon")).status, 400);
  assert.equal((await ask("line=N6&to=2026-00")).status, 400);
  assert.equal((await ask("from=2026-01&to=2026-01")).status, 404);
});
