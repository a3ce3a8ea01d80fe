import { expect, it } from "vitest";
import { badTextRecipe } from "../recipes/bad-text/index.ts";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";

it("changes the message of a refusal and no other text in it", async () => {
  const source = `class BadOrder(Exception):
    pass


def total_of(order):
    if not order.amount:
        raise BadOrder("no amount", order.meta.get("trace id"), ", and ".join(["left over"]))
    count = int(order.count)
    return count * order.amount


def save(order):
    try:
        return total_of(order)
    except BadOrder:
        return None
`;
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    trace: [["app/a.py", "count = int"]],
  });
  const texts = await Promise.all(
    fault.patches(badTextRecipe).map(async (patch) => (await fault.after(patch)).get("app/a.py") ?? ""),
  );
  const raised = texts.flatMap((text) => text.match(/raise BadOrder\(.*\)/g)?.slice(1) ?? []);
  expect(raised).not.toEqual([]);
  for (const line of raised) {
    expect(line).toContain('order.meta.get("trace id"), ", and ".join(["left over"])');
    expect(line).not.toContain("no amount");
  }
});
