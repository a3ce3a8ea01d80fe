import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { libraryUseRecipe } from "./index.ts";

describe("an option that an upgrade renamed", () => {
  const fixed = async (source: string, message: string, line: string) => {
    const fault = await givenFault({
      files: { "app/http.py": source },
      type: "TypeError",
      message,
      trace: [["app/http.py", line]],
    });
    return fault.fixed(libraryUseRecipe, "app/http.py");
  };

  it.each([
    [
      "import httpx\n\n\ndef client(proxy):\n    return httpx.Client(proxies=proxy, timeout=3)\n",
      "Client.__init__() got an unexpected keyword argument 'proxies'",
      "httpx.Client(proxy=proxy, timeout=3)",
    ],
    [
      "import httpx\n\n\ndef client(proxy):\n    options = {'timeout': 3}\n    if proxy:\n        options['proxies'] = proxy\n    return httpx.AsyncClient(**options)\n",
      "AsyncClient.__init__() got an unexpected keyword argument 'proxies'",
      "options['proxy'] = proxy",
    ],
    [
      "from urllib3.util.retry import Retry\n\n\ndef retries():\n    return Retry(total=3, method_whitelist=['GET'])\n",
      "Retry.__init__() got an unexpected keyword argument 'method_whitelist'",
      "Retry(total=3, allowed_methods=['GET'])",
    ],
    [
      "import asyncio\n\n\ndef queue(loop):\n    return asyncio.Queue(maxsize=5, loop=loop)\n",
      "Queue.__init__() got an unexpected keyword argument 'loop'",
      "asyncio.Queue(maxsize=5)",
    ],
    [
      "import yaml\n\n\ndef read(file):\n    return yaml.load(file)\n",
      "load() missing 1 required positional argument: 'Loader'",
      "yaml.safe_load(file)",
    ],
  ])("%s", async (source, message, wanted) => {
    const line = source.split("\n").findLast((one) => one.includes("return")) ?? "";
    expect(await fixed(source, message, line.trim())).toContain(wanted);
  });

  it("is left alone where its value has another form as well", async () => {
    const source =
      "import httpx\n\n\ndef client(proxy):\n    return httpx.Client(proxies={'all://': proxy})\n";
    expect(
      await fixed(source, "Client.__init__() got an unexpected keyword argument 'proxies'", "return httpx"),
    ).toBeNull();
  });

  it("is left alone where the library is not the one", async () => {
    const source = "from app.net import Client\n\n\ndef client(proxy):\n    return Client(proxies=proxy)\n";
    expect(
      await fixed(source, "Client.__init__() got an unexpected keyword argument 'proxies'", "return Client"),
    ).toBeNull();
  });
});
