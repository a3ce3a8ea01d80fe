import { afterEach, describe, expect, it } from "vitest";
import { type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const HANDLER = `CABINS = {1: {"berths": 4}}


def berths(cabin):
    return CABINS.get(cabin)["berths"]
`;

/** A function of one service among several, whose tests find it by themselves. */
async function reproducedBeside(head: string) {
  const crash = await openCrash({
    files: {
      "services/cabins/handler.py": HANDLER,
      "services/cabins/tests/test_handler.py": `${head}from handler import berths\n\n\ndef test_berths():\n    assert berths(1) == 4\n`,
      "services/meals/handler.py": "def menu():\n    return []\n",
    },
    type: "TypeError",
    message: "'NoneType' object is not subscriptable",
    trace: [["services/cabins/handler.py", "return CABINS.get", { cabin: "9" }]],
  });
  opened.push(crash);
  return crash.reproduce();
}

describe.skipIf(testEnvironment() === null)(
  "a project whose tests change where modules are looked for",
  () => {
    it.each([
      [
        "with os.path",
        'import os\nimport sys\n\nsys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))\n\n',
      ],
      [
        "with pathlib and a name of its own",
        "import sys\nfrom pathlib import Path\n\nHERE = Path(__file__).resolve()\nsys.path.append(str(HERE.parents[1]))\n",
      ],
    ])(
      "is reproduced by a test that does the same: %s",
      async (_, head) => {
        const outcome = await reproducedBeside(head);
        expect(outcome).toMatchObject({ reproduced: true });
        const source = outcome.reproduced ? (outcome.test?.source ?? "") : "";
        expect(source).toContain("from handler import berths");
        for (const line of head.split("\n")) expect(source).toContain(line);
        expect(source.match(/^import sys$/gm)).toHaveLength(1);
      },
      120_000,
    );
  },
);
