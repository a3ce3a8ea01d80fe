import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { eventLoopRecipe } from "./index.ts";

describe("a function that starts a loop for callers of both kinds", () => {
  it("runs in a thread where a coroutine calls it", async () => {
    const fault = await givenFault({
      files: {
        "prices/watch.py":
          'import asyncio\n\n\nasync def fetch(name):\n    return [name]\n\n\ndef cheapest(name):\n    found = asyncio.run(fetch(name))\n    return found[0]\n\n\nasync def overview(names):\n    return [cheapest(name) for name in names]\n\n\ndef main():\n    print(cheapest("a"))\n',
      },
      type: "RuntimeError",
      message: "asyncio.run() cannot be called from a running event loop",
      trace: [
        ["prices/watch.py", "return [cheapest(name)"],
        ["prices/watch.py", "asyncio.run(fetch"],
      ],
    });
    const after = await fault.fixed(eventLoopRecipe, "prices/watch.py");
    expect(after).toContain("[await asyncio.to_thread(cheapest, name) for name in names]");
    expect(after).toContain('print(cheapest("a"))');
  });
});
