import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { fileMissingRecipe } from "./index.ts";

async function fixed(reader: string, kin: string, line = "with "): Promise<string | null> {
  const fault = await givenFault({
    files: { "backup.py": `import os\nfrom pathlib import Path\n\n\n${reader}\n\n${kin}` },
    type: "FileNotFoundError",
    message: "[Errno 2] No such file or directory: 'home/.skip'",
    trace: [["backup.py", line]],
  });
  return fault.fixed(fileMissingRecipe, "backup.py");
}

const LOOKS = `def seen(folder):
    path = os.path.join(folder, "seen.txt")
    if not os.path.exists(path):
        return set()
    return set(Path(path).read_text().split())
`;
const LOOKS_BY_PATH =
  'def seen(folder):\n    path = folder / "seen.txt"\n    if not path.is_file():\n        return {}\n    return dict(path=path)\n';
const SKIPPED = `def skipped(folder):
    names = []
    with open(os.path.join(folder, ".skip")) as file:
        for line in file:
            names.append(line.strip())
    return names
`;

describe("a file that is read without looking", () => {
  it("is looked for as the house looks for another one", async () => {
    expect(await fixed(SKIPPED, LOOKS)).toContain(
      '    names = []\n    if not os.path.exists(os.path.join(folder, ".skip")):\n        return names\n    with open',
    );
  });

  it("is looked for by its own method, and gives what an empty one gives", async () => {
    const reader =
      'def skipped(folder):\n    text = (folder / ".skip").read_text()\n    return [line for line in text.splitlines()]\n';
    expect(await fixed(reader, LOOKS_BY_PATH, "text =")).toContain(
      '    if not (folder / ".skip").is_file():\n        return []\n    text =',
    );
  });

  it.each([
    ["the house asks paths and this is a text", SKIPPED, LOOKS_BY_PATH],
    ["the house looks for none", SKIPPED, "def seen(folder):\n    return os.path.exists(folder)\n"],
    [
      "the house goes on differently",
      SKIPPED,
      'def seen(path):\n    if not os.path.exists(path):\n        raise SystemExit("no file")\n    return 1\n',
    ],
    [
      "something was gathered before",
      SKIPPED.replace("    names = []\n", '    names = []\n    names.append("x")\n'),
      LOOKS,
    ],
    ["it is not known what the function gives", SKIPPED.replace("return names", "return names[0]"), LOOKS],
  ])("is left alone where %s", async (_name, reader, kin) => {
    expect((await fixed(reader, kin)) ?? "").not.toContain("return names\n    with");
  });
});
