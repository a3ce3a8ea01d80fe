import { afterEach, expect, it, vi } from "vitest";
import { type OpenedCrash, openCrash } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

it("an answer that the failing frame held takes the place of the one that a test arranges", async () => {
  const crash = await openCrash({
    files: {
      "requirements.txt": "pytest\n",
      "depot/__init__.py": "",
      "depot/scale.py":
        'class Scale:\n    def __init__(self, send):\n        self.send = send\n\n    def weigh(self, crate):\n        reply = self.send("weigh", crate)\n        return reply["grams"]\n',
      "tests/test_scale.py":
        'from depot.scale import Scale\n\n\ndef test_weigh():\n    scale = Scale(lambda command, crate: {"grams": 120})\n    assert scale.weigh("c1") == 120\n',
    },
    type: "KeyError",
    message: "'grams'",
    trace: [
      [
        "depot/scale.py",
        'return reply["grams"]',
        { self: "<depot.scale.Scale object at 0x7f>", crate: "'c9'", reply: { fault: "'jammed'" } },
      ],
    ],
  });
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  expect(JSON.stringify(reproduction.test)).toContain("jammed");
});
