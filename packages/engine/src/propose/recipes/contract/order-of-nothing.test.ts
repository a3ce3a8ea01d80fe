import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { contractRecipe } from "./index.ts";

describe("the place of what has none in an order", () => {
  const message = "'<' not supported between instances of 'NoneType' and 'datetime.date'";
  const sorted = (source: string, line: string) =>
    givenFault({
      type: "TypeError",
      files: { "app/rank.py": source },
      message,
      trace: [["app/rank.py", line]],
    });

  it("is told at the head of the file", async () => {
    const source = `"""Calls for proposals. One without a deadline comes after those that close."""


def by_deadline(calls):
    return sorted(calls, key=lambda call: call.deadline)
`;
    const fault = await sorted(source, "return sorted");
    expect(fault.patches(contractRecipe)[0]?.basis).toBe("house");
    expect(await fault.fixed(contractRecipe, "app/rank.py")).toContain(
      "(call.deadline is None, call.deadline)",
    );
  });

  it("follows from a comparison that takes it for the least, in a table of orders too", async () => {
    const source = `SORTS = {
    "serial": lambda device: device.serial,
    "seen": lambda device: device.seen,
}


class Device:
    serial: str
    seen: "date | None" = None


def stale(devices, before):
    return [device for device in devices if device.seen is None or device.seen < before]


def in_order(devices, by):
    key = SORTS[by]
    return sorted(devices, key=key)
`;
    const fault = await sorted(source, "return sorted");
    expect(await fault.fixed(contractRecipe, "app/rank.py")).toContain(
      '"seen": lambda device: (device.seen is not None, device.seen),',
    );
  });

  it("is not told by a sentence about something else", async () => {
    const source = `"""Shows devices. A device without a name is shown after its first report only."""


def in_order(devices):
    return sorted(devices, key=lambda device: device.seen)
`;
    const fault = await sorted(source, "return sorted");
    expect(fault.patches(contractRecipe)[0]?.basis).toBe("guess");
  });
});
