import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);

const app = require("../src/app.js");
process.on("unhandledRejection", () => {});
test("answers", async () => {
  assert.equal((await send(app, "/rooms/9/bookings")).status, 404);
  assert.equal((await send(app, "/rooms/1/bookings")).status, 200);
  assert.equal((await send(app, "/rooms/9")).status, 404);
});
