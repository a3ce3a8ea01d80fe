import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { renderZone } from "../lib/render.mjs";

test("hosts without an override have the time of the zone", () => {
  const zone = { origin: "t", ttl: 600, hosts: { a: ["192.0.2.1"], b: ["192.0.2.2"] } };
  assert.equal(renderZone(zone), "$ORIGIN t.\na\t600\tIN\tA\t192.0.2.1\nb\t600\tIN\tA\t192.0.2.2\n");
  assert.equal(
    renderZone({ ...zone, overrides: { b: [30, "x"] } }),
    "$ORIGIN t.\na\t600\tIN\tA\t192.0.2.1\nb\t30\tIN\tA\t192.0.2.2 ; x\n",
  );
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/zone.mjs", "zones/example.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.equal(
    run.stdout,
    [
      "$ORIGIN example.org.",
      "@\t3600\tIN\tMX\t10 mx.example.org.",
      "www\t300\tIN\tA\t192.0.2.10 ; moves often",
      "www\t300\tIN\tAAAA\t2001:db8::10 ; moves often",
      "files\t3600\tIN\tA\t192.0.2.20",
      "vpn\t60\tIN\tA\t192.0.2.30",
      "",
    ].join("\n"),
  );
});
