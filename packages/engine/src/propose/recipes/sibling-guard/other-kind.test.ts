import { describe, expect, it } from "vitest";
import { customaryRecipe } from "../customary/index.ts";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

async function given(house: string, own: string, annotation = "") {
  const source = `BERTHS = {}


def find_berth(code):
    return BERTHS.get(code)


def label_of(code):
    berth = find_berth(code)
    if berth is None:
        return ${house}
    return berth.label


def detail_of(code)${annotation}:
    berth = find_berth(code)
    return ${own}
`;
  const fault = await givenFault({
    files: { "harbour/berths.py": source },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'side'",
    trace: [["harbour/berths.py", own]],
  });
  return fault.patches(siblingGuardRecipe).length > 0
    ? fault.fixed(siblingGuardRecipe, "harbour/berths.py")
    : null;
}

describe("what a sibling gives where a thing is not there", () => {
  it.each([
    ['"unknown"', "berth.side.strip()", ""],
    ['"unknown"', 'f"{berth.side} side"', ""],
    ['"unknown"', "berth.side", " -> str"],
    ["0", "berth.side * 2", ""],
    ["None", "berth.side.strip()", ""],
    ["[]", "sorted(berth.side)", ""],
  ])("is given by a function of the same kind: %s beside %s", async (house, own, annotation) => {
    expect(await given(house, own, annotation)).toContain(
      `berth = find_berth(code)\n    if berth is None:\n        return ${house}\n    return ${own}`,
    );
  });

  it.each([
    ['"unknown"', "berth.side * 2", ""],
    ['"unknown"', "len(berth.side)", ""],
    ["0", "berth.side.strip()", ""],
    ["[]", '{"side": berth.side}', ""],
    ['"unknown"', "berth.side", " -> int"],
    ["False", "berth.side.upper()", ""],
  ])("is not given by one of another kind: %s beside %s%s", async (house, own, annotation) => {
    expect(await given(house, own, annotation)).toBeNull();
  });
});

async function throttled(house: string, own: string) {
  const source = `DEFAULT_REQUESTS = 60


def per_minute(settings):
    if settings.limits is None:
        return ${house}
    return settings.limits.requests


def burst(settings):
    return ${own}
`;
  const fault = await givenFault({
    files: { "proxy/throttle.py": source },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'burst'",
    trace: [["proxy/throttle.py", "return settings.limits.burst"]],
  });
  const recipe = fault.patches(siblingGuardRecipe).length > 0 ? siblingGuardRecipe : customaryRecipe;
  return fault.patches(recipe).length > 0 ? fault.fixed(recipe, "proxy/throttle.py") : null;
}

describe("the answer of one function to what another reads", () => {
  it.each(["DEFAULT_REQUESTS", "60"])("is not taken over: %s", async (house) => {
    expect((await throttled(house, "settings.limits.burst * 2")) ?? "").not.toContain(
      `limits is None:\n        return ${house}\n    return settings.limits.burst`,
    );
  });

  it("is not needed where the line itself says what stands in", async () => {
    expect(
      await throttled("DEFAULT_REQUESTS", "settings.limits.burst or 2 * per_minute(settings)"),
    ).toContain("return (settings.limits is not None and settings.limits.burst) or 2 * per_minute(settings)");
  });
});

describe("what a sibling says", () => {
  it("is said in the words of this function where it speaks of itself", async () => {
    const source = `import logging

log = logging.getLogger(__name__)
ORDERS = {}


def on_paid(message):
    order = ORDERS.get(message["order"])
    if order is None:
        log.warning("paid: unknown order %s", message["order"])
        return
    order.state = "paid"


def on_returned(message):
    order = ORDERS.get(message["order"])
    order.state = "returned"
`;
    const fault = await givenFault({
      files: { "worker/handlers.py": source },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'state'",
      trace: [["worker/handlers.py", 'order.state = "returned"']],
    });
    expect(await fault.fixed(siblingGuardRecipe, "worker/handlers.py")).toContain(
      `log.warning("returned: unknown order %s", message["order"])\n        return\n    order.state = "returned"`,
    );
  });
});
