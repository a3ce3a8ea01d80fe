import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";

async function given(source: string, line: string) {
  return givenFault({
    files: { "app/prefs.py": source },
    type: "AttributeError",
    message: "'NoneType' object has no attribute 'get'",
    trace: [["app/prefs.py", line]],
  });
}

describe("a part that is read with a default of its own", () => {
  it("has that default where the whole is left out", async () => {
    const source =
      'def theme(user):\n    profile = user.get("profile")\n    return profile.get("theme", "light")\n';
    const fault = await given(source, "return profile.get(");
    expect(await fault.fixed(noneAttributeRecipe, "app/prefs.py")).toContain(
      'return (profile or {}).get("theme", "light")',
    );
  });

  it("stands for all parts that are read where the whole gets its name", async () => {
    const source =
      'def box(order):\n    size = order.get("size")\n    width = size.get("width", 10)\n    return width * size.get("height", 4)\n';
    const fault = await given(source, "width = size.get(");
    expect(await fault.fixed(noneAttributeRecipe, "app/prefs.py")).toContain(
      'size = order.get("size") or {}\n',
    );
  });

  it("comes from a function that hands on what may be left out", async () => {
    const source =
      'def limits(tenant):\n    return tenant.get("limits")\n\n\ndef seats(tenant):\n    return limits(tenant).get("seats", 5)\n';
    const fault = await given(source, "return limits(tenant)");
    expect(await fault.fixed(noneAttributeRecipe, "app/prefs.py")).toContain(
      'return (limits(tenant) or {}).get("seats", 5)',
    );
  });

  it.each([
    [
      "a thing that was searched for by its key",
      'USERS = {}\n\n\ndef find_user(number):\n    return USERS.get(number)\n\n\ndef role(number):\n    user = find_user(number)\n    return user.get("role", "guest")\n',
      "return user.get(",
    ],
    [
      "a part that is read without a default",
      'def theme(user):\n    profile = user.get("profile")\n    return profile.get("theme")\n',
      "return profile.get(",
    ],
  ])("says nothing of %s", async (_what, source, line) => {
    const fault = await given(source, line);
    const texts = fault
      .patches(noneAttributeRecipe)
      .flatMap(({ edits }) => edits.map((one) => one.replacement));
    expect(texts.join("\n")).not.toContain("or {}");
  });
});
