import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function shown(given: Crash): Promise<string | null> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  return reproduction.reproduced ? (reproduction.test?.source ?? "") : null;
}

const PROJECT = { "requirements.txt": "pytest\n", "conftest.py": "" };

describe.skipIf(testEnvironment() === null)("tests of what stands beside", () => {
  it("arrange the object whose method failed, where its caller hides the error", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "pool.py":
          "class Pool:\n    def __init__(self, most):\n        self.most = most\n        self.lines = {}\n\n    def open(self, name, line):\n        self.lines[name] = line\n\n    def names(self):\n        return sorted(self.lines)\n\n    def drop(self, line):\n        for name, one in self.lines.items():\n            if one is line or one == line:\n                del self.lines[name]\n",
        "test_pool.py":
          'from pool import Pool\n\n\ndef test_names():\n    pool = Pool(3)\n    pool.open("b", 7)\n    pool.open("a", 8)\n    assert pool.names() == ["a", "b"]\n',
      },
      type: "RuntimeError",
      message: "dictionary changed size during iteration",
      trace: [
        ["pool.py", "for name, one in self.lines.items", { self: "<pool.Pool object at 0x7f>", line: "7" }],
      ],
    });
    expect(source).toContain('pool.open("a", 8)\n    pool.drop(7)');
  });

  it("give what a function of the same module takes, and run what is asynchronous", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "gauges.py":
          'async def names(hub, limit):\n    return [one["name"] for one in await hub.read()][:limit]\n\n\nasync def highest(hub):\n    levels = [one["level"] for one in hub.read()]\n    return max(levels)\n',
        "test_gauges.py":
          'import asyncio\n\nfrom gauges import names\n\n\nclass Hub:\n    async def read(self):\n        return [{"name": "a", "level": 3}]\n\n\ndef test_names():\n    assert asyncio.run(names(Hub(), limit=2)) == ["a"]\n',
      },
      type: "TypeError",
      message: "'coroutine' object is not iterable",
      trace: [["gauges.py", 'levels = [one["level"]', { hub: "<net.RealHub object at 0x7f>" }]],
    });
    expect(source).toContain("asyncio.run(highest(Hub()))");
  });

  it("are not turned into calls of what goes round for ever", async () => {
    const source = await shown({
      files: {
        ...PROJECT,
        "pump.py":
          "import time\n\n\nclass Pump:\n    def __init__(self, probe):\n        self.probe = probe\n\n    def once(self):\n        return self.probe.read()[0]\n\n    def rounds(self):\n        while True:\n            self.once()\n            time.sleep(900)\n",
        "test_pump.py":
          "from pump import Pump\n\n\nclass Probe:\n    def read(self):\n        return [3]\n\n\ndef test_once():\n    assert Pump(Probe()).once() == 3\n",
      },
      type: "IndexError",
      message: "list index out of range",
      trace: [
        ["pump.py", "            self.once()", { self: "<pump.Pump object at 0x7f>" }],
        ["pump.py", "return self.probe", { self: "<pump.Pump object at 0x7f>" }],
      ],
    });
    expect(source).toBeNull();
  });
});
