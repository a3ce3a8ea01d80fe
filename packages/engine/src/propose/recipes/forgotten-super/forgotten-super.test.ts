import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { forgottenSuperRecipe } from "./index.ts";

describe("__iter__ that gives a collection", () => {
  it.each([
    ["dict_values", "self.people.values()"],
    ["list", "self.rows"],
  ])("%s", async (kind, given) => {
    const fault = await givenFault({
      files: {
        "app/register.py": `class Register:\n    def __iter__(self):\n        return ${given}\n\n    def names(self):\n        return [one for one in self]\n`,
      },
      type: "TypeError",
      message: `iter() returned non-iterator of type '${kind}'`,
      trace: [["app/register.py", "return [one"]],
    });
    expect(await fault.fixed(forgottenSuperRecipe, "app/register.py")).toContain(`return iter(${given})`);
  });
});

describe("a thread whose constructor is not that of threads", () => {
  it("calls it first", async () => {
    const fault = await givenFault({
      files: {
        "app/worker.py":
          'import threading\n\n\nclass Worker(threading.Thread):\n    def __init__(self, queue):\n        """Takes jobs."""\n        self.queue = queue\n\n\ndef start(queue):\n    worker = Worker(queue)\n    worker.start()\n',
      },
      type: "RuntimeError",
      message: "thread.__init__() not called",
      trace: [["app/worker.py", "worker.start()"]],
    });
    expect(await fault.fixed(forgottenSuperRecipe, "app/worker.py")).toContain(
      '        """Takes jobs."""\n        super().__init__()\n        self.queue = queue\n',
    );
  });
});
