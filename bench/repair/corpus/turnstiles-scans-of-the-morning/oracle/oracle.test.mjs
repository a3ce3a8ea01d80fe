import assert from "node:assert/strict";
import test from "node:test";
import { createStation } from "../src/wiring.ts";

const scan = (lift, direction) => ({ lift, direction, pass: "p", at: "08:00:00" });

test("scans on the bus are counted by the station's own occupancy", () => {
  const { bus, occupancy, takings } = createStation({ north: 1 });
  bus.emit("scan", scan("north", "in"));
  bus.emit("scan", scan("north", "in"));
  bus.emit("scan", scan("glacier", "in"));
  bus.emit("scan", scan("north", "out"));
  assert.equal(occupancy.of("north"), 1);
  assert.equal(occupancy.of("glacier"), 1);
  assert.deepEqual(occupancy.overfull(), ["north"]);
  bus.emit("sale", { kind: "day", cents: 100 });
  assert.equal(takings.total(), 100);
});

test("stations do not share what they count", () => {
  const [one, other] = [createStation({}), createStation({})];
  one.bus.emit("scan", scan("north", "in"));
  assert.equal(one.occupancy.of("north"), 1);
  assert.equal(other.occupancy.of("north"), 0);
});
