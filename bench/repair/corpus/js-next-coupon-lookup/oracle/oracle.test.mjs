import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { GET } = await import("../app/api/coupons/[code]/route.ts");
const get = (code) => GET(new Request(`http://localhost/api/coupons/${code}`), { params: Promise.resolve({ code }) });
test("an unknown coupon is 404", async () => {
  assert.equal((await get("AUTUMN")).status, 404);
  assert.deepEqual(await (await get("SPRING")).json(), { percent: 10, used: 2 });
});
