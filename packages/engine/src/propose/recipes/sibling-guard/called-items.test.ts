import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

async function given(kin: string, own: string) {
  const source = `import re

LINE = re.compile(r"^(?P<time>\\S+) (?P<text>.*)$")


def parse(line):
    match = LINE.match(line)
    if match is None:
        return None
    return match.groupdict()


def entries(lines):
    for line in lines:
        entry = parse(line)
${kin}


def times(lines):
    return ${own}
`;
  const fault = await givenFault({
    files: { "log/parse.py": source },
    type: "TypeError",
    message: "'NoneType' object is not subscriptable",
    trace: [["log/parse.py", `return ${own}`]],
  });
  return fault.patches(siblingGuardRecipe).length > 0
    ? fault.fixed(siblingGuardRecipe, "log/parse.py")
    : null;
}

describe("items for which a function gives nothing", () => {
  it.each([
    ["        if entry:\n            yield entry", "(entry := parse(line))"],
    ["        if entry is not None:\n            yield entry", "(entry := parse(line)) is not None"],
    [
      "        if entry is None:\n            continue\n        yield entry",
      "(entry := parse(line)) is not None",
    ],
  ])("are left out as in another round: %s", async (kin, condition) => {
    expect(await given(kin, '[parse(line)["time"] for line in lines]')).toContain(
      `return [entry["time"] for line in lines if ${condition}]`,
    );
    expect(await given(kin, '{parse(each)["time"] for each in lines}')).toContain(
      `return {entry["time"] for each in lines if ${condition.replace("line", "each")}}`,
    );
  });

  it.each([
    ["        if entry:\n            yield entry\n        else:\n            raise ValueError(line)"],
    ["        if entry is None:\n            raise ValueError(line)\n        yield entry"],
    ["        yield entry"],
  ])("are kept where the other round does something about them, or nothing: %s", async (kin) => {
    expect((await given(kin, '[parse(line)["time"] for line in lines]')) ?? "").not.toContain("if (entry :=");
  });
});
