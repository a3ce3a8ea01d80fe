import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingAwaitRecipe } from "./index.ts";

async function repaired(
  files: Readonly<Record<string, string>>,
  error: readonly [type: string, message: string],
  trace: readonly (readonly [path: string, statement: string])[],
): Promise<string | null> {
  const opened = await givenFault({ files, type: error[0], message: error[1], trace });
  const [patch] = opened.patches(missingAwaitRecipe);
  return patch ? [...(await opened.after(patch)).values()].join("\n") : null;
}

const coroutine = ["TypeError", "'coroutine' object is not subscriptable"] as const;
const rates = "async def rate(item):\n    return {'factor': 2}\n\n\n";
const price = "def price(item):\n    return 10 * rate(item)['factor']\n\n\n";

describe("a coroutine that is used in a function which does not wait", () => {
  it("is waited for by all who call that function, up to the first that can", async () => {
    const app = `${rates}${price}def total(items):\n    return sum([price(item) for item in items])\n\n\nasync def bill(items):\n    return total(items)\n`;
    const changed = await repaired({ "app.py": app }, coroutine, [
      ["app.py", "return total(items)"],
      ["app.py", "sum([price"],
      ["app.py", "return 10 *"],
    ]);
    expect(changed).toContain("async def price(item):\n    return 10 * (await rate(item))['factor']");
    expect(changed).toContain(
      "async def total(items):\n    return sum([await price(item) for item in items])",
    );
    expect(changed).toContain("return await total(items)");
  });

  it.each([
    ["is handed on as a value", "async def bill(items):\n    return sorted(items, key=price)\n"],
    ["is called at the top of a module", "print(price('a'))\n"],
    ["is read in a generator", "async def bill(items):\n    return sum(price(item) for item in items)\n"],
  ])("stays as it is where the function %s", async (_name, rest) => {
    expect(
      await repaired({ "app.py": rates + price + rest }, coroutine, [["app.py", "return 10 *"]]),
    ).toBeNull();
  });

  it("stays as it is where a test calls the function without waiting", async () => {
    const files = {
      "app.py": `${rates}${price}async def bill(item):\n    return price(item)\n`,
      "tests/test_app.py": "from app import price\n\n\ndef test_price():\n    assert price('a') == 20\n",
    };
    expect(await repaired(files, coroutine, [["app.py", "return 10 *"]])).toBeNull();
  });
});

describe("a function that runs a coroutine in a loop of its own", () => {
  it("gives way to the coroutine itself where a loop runs already", async () => {
    const files = {
      "client.py":
        "import asyncio\n\n\nclass Client:\n    async def fetch(self, city):\n        return 1\n\n    def current(self, city):\n        return asyncio.run(self.fetch(city))\n",
      "report.py":
        "from client import Client\n\n\nasync def report(city):\n    client = Client()\n    return client.current(city)\n",
    };
    const error = ["RuntimeError", "asyncio.run() cannot be called from a running event loop"] as const;
    const trace = [
      ["report.py", "return client.current(city)"],
      ["client.py", "return asyncio.run"],
    ] as const;
    expect(await repaired(files, error, trace)).toContain("return await client.fetch(city)");
  });
});
