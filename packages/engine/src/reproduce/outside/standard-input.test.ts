import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function shown(given: Crash): Promise<string> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return reproduction.test?.source ?? "";
}

describe.skipIf(testEnvironment() === null)("the standard input", () => {
  it("holds the line that the program had read last", async () => {
    const source = await shown({
      files: {
        "requirements.txt": "pytest\n",
        "tide.py":
          "import sys\n\n\nclass Mark:\n    def __init__(self, place, height):\n        self.place = place\n        self.height = height\n\n\ndef main():\n    for line in sys.stdin:\n        place, height = line.split()\n        mark = Mark(place, float(height))\n        print(mark.hight)\n",
        "test_tide.py":
          'from tide import Mark\n\n\ndef test_mark():\n    assert Mark("pier", 2.0).height == 2.0\n',
      },
      type: "AttributeError",
      message: "'Mark' object has no attribute 'hight'",
      trace: [
        [
          "tide.py",
          "print(mark.hight)",
          { line: "'pier 2.5\\n'", place: "'pier'", mark: "<tide.Mark object at 0x7f>" },
        ],
      ],
    });
    expect(source).toContain('TextIOWrapper(BytesIO("pier 2.5\\n".encode()))');
  });

  it("holds the document that the program had read", async () => {
    const source = await shown({
      files: {
        "requirements.txt": "pytest\n",
        "bake.py":
          'import json\nimport sys\n\n\ndef main():\n    order = json.load(sys.stdin)\n    return [one["loafs"] for one in order["lines"]]\n',
        "test_bake.py": "import bake\n\n\ndef test_bake():\n    assert bake.main\n",
      },
      type: "KeyError",
      message: "'loafs'",
      trace: [["bake.py", 'one["loafs"]', { order: { "'lines'": [{ "'loaves'": "2" }] } }]],
    });
    expect(source).toContain('dumps({"lines": [{"loaves": 2}]})');
  });
});
