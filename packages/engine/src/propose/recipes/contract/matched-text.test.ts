import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { contractRecipe } from "./index.ts";

async function repaired(more: string): Promise<string | null> {
  const fault = await givenFault({
    files: {
      "log/lines.py": `import re\n\nLINE = re.compile(r'(\\S+) "([^"]*)"')\nREQUEST = re.compile(r"([A-Z]+) (\\S+)")\n\n\nclass BadLine(Exception):\n    pass\n\n\ndef parse_request(text):\n    match = REQUEST.fullmatch(text)\n    path = match[2].partition("?")[0]\n    return match[1], path\n\n\ndef parse_line(line):\n    match = LINE.match(line)\n    if match is None:\n        raise BadLine(line)\n    return match[1], parse_request(match[2])\n${more}`,
      // What is raised for nobody is no way to refuse.
      "log/top.py":
        "from log.lines import BadLine, parse_line\n\n\ndef read(lines):\n    bad = 0\n    for line in lines:\n        try:\n            parse_line(line)\n        except BadLine:\n            bad += 1\n    return bad\n",
    },
    type: "TypeError",
    message: "'NoneType' object is not subscriptable",
    trace: [["log/lines.py", "path = match[2]"]],
  });
  return fault.fixed(contractRecipe, "log/lines.py");
}

describe("a text that does not match", () => {
  it("is refused as the function beside it refuses its own", async () => {
    expect(await repaired("")).toContain(
      "match = REQUEST.fullmatch(text)\n    if match is None:\n        raise BadLine(text)\n",
    );
  });

  it("is left to people where a neighbour puts up with such a text", async () => {
    const other =
      "\n\ndef parse_tag(text):\n    match = LINE.match(text)\n    if match is None:\n        return None\n    return match[1]\n";
    expect((await repaired(other)) ?? "").not.toContain("raise BadLine(text)");
  });
});
