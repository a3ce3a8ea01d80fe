import { type CanonicalEvent, readSentryEvent, readTrace } from "@bugstack/event";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeIndex } from "../code/code-index.ts";
import { createCodeIndex } from "../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import { mapFrames } from "./map-frames.ts";
import { checkFit } from "./verifiable.ts";

const SHOP = `class Cart:
    def __init__(self, items):
        self.items = items

    def total(self):
        return sum(
            item["price"] * item["count"]
            for item in self.items
        )


def load(row):
    try:
        return Cart(row["items"]).total()
    except KeyError as error:
        raise ValueError("bad row") from error


def outer(row):
    try:
        load(row)
    except ValueError:
        return row.missing.email
`;

/** As CPython 3.8, 3.11 and 3.13 print it for the file above. */
const TRACE_38 = `Traceback (most recent call last):
  File "/srv/www/app/shop.py", line 14, in load
    return Cart(row["items"]).total()
  File "/srv/www/app/shop.py", line 6, in total
    return sum(
  File "/srv/www/app/shop.py", line 7, in <genexpr>
    item["price"] * item["count"]
KeyError: 'count'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/www/app/shop.py", line 21, in outer
    load(row)
  File "/srv/www/app/shop.py", line 16, in load
    raise ValueError("bad row") from error
ValueError: bad row

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "run.py", line 2, in <module>
    outer({"items": [{"price": 1}]})
  File "/srv/www/app/shop.py", line 23, in outer
    return row.missing.email
AttributeError: 'dict' object has no attribute 'missing'
`;
const TRACE_313 = `Traceback (most recent call last):
  File "/app/app/shop.py", line 14, in load
    return Cart(row["items"]).total()
           ~~~~~~~~~~~~~~~~~~~~~~~~^^
  File "/app/app/shop.py", line 6, in total
    return sum(
        item["price"] * item["count"]
        for item in self.items
    )
  File "/app/app/shop.py", line 7, in <genexpr>
    item["price"] * item["count"]
                    ~~~~^^^^^^^^^
KeyError: 'count'
`;

const opened: { index: CodeIndex; tree: TreeFixture }[] = [];

async function indexOf(files: Readonly<Record<string, string>>): Promise<CodeIndex> {
  const tree = treeOf(files);
  const index = await createCodeIndex(tree);
  opened.push({ index, tree });
  return index;
}

afterEach(() => {
  for (const { index, tree } of opened.splice(0)) {
    index.dispose();
    tree.remove();
  }
});

const placesOf = (event: CanonicalEvent, code: CodeIndex) =>
  mapFrames(event, code).map(({ path, line, function: name, fit }) => [path, line, name, fit]);

function frameEvent(frame: Record<string, unknown>, platform = "python"): CanonicalEvent {
  return readSentryEvent({
    platform,
    exception: { values: [{ type: "E", value: "", stacktrace: { frames: [frame] } }] },
  });
}

describe("finding frames in the tree", () => {
  it.each(["", "src/", "services/orders/", "a/b/c/"])(
    "of a traceback from a container, project below %j",
    async (root) => {
      const code = await indexOf({ [`${root}app/shop.py`]: SHOP, "other/shop.py": "x = 1\n" });
      const path = `${root}app/shop.py`;
      expect(placesOf(readTrace(TRACE_38), code)).toEqual([
        [path, 14, "load", "exact"],
        [path, 6, "Cart.total", "exact"],
        [path, 7, "Cart.total", "exact"],
        [path, 21, "outer", "exact"],
        [path, 16, "load", "exact"],
        [null, null, null, "foreign"],
        [path, 23, "outer", "exact"],
      ]);
      expect(placesOf(readTrace(TRACE_313), code).map((place) => place[3])).toEqual([
        "exact",
        "exact",
        "exact",
      ]);
    },
  );

  it("follows a line that has moved within its function, and no further", async () => {
    const code = await indexOf({
      "app/shop.py": `import os\n\n\n${SHOP.replace("load(row)\n    except", "print(row)\n        load(row)\n    except")}`,
    });
    const found = placesOf(readTrace(TRACE_38), code);
    expect(found[0]).toEqual(["app/shop.py", 17, "load", "moved"]);
    expect(found[6]).toEqual(["app/shop.py", 27, "outer", "moved"]);
  });

  it("tells apart files of one name by their text and their folders", async () => {
    const code = await indexOf({
      "one/models.py": "def f():\n    return 1 / 0\n",
      "two/models.py": "def f():\n    return 2 / 0\n",
      "three/two/models.py": "def g():\n    pass\n",
    });
    const at = (path: string, text: string) =>
      placesOf(
        frameEvent({ filename: path, function: "f", lineno: 2, context_line: text, in_app: true }),
        code,
      )[0];
    expect(at("/app/models.py", "    return 2 / 0")).toEqual(["two/models.py", 2, "f", "exact"]);
    expect(at("/app/one/models.py", "    return 1 / 0")).toEqual(["one/models.py", 2, "f", "exact"]);
    expect(at("/app/three/two/models.py", "    return 2 / 0")?.[0]).toBe("two/models.py");
  });

  it("finds a project that runs installed, by its text", async () => {
    const code = await indexOf({ "pyproject.toml": "", "src/shop/cart.py": "def f():\n    return 1 / 0\n" });
    const installed = (text: string, path = "shop/cart.py") =>
      placesOf(
        frameEvent({
          abs_path: `/usr/lib/python3/dist-packages/${path}`,
          function: "f",
          lineno: 2,
          context_line: text,
          in_app: false,
        }),
        code,
      )[0];
    expect(installed("    return 1 / 0")).toEqual(["src/shop/cart.py", 2, "f", "exact"]);
    expect(installed("    return other()")?.[3]).toBe("foreign");
    expect(installed("    return 1 / 0", "library/cart.py")?.[3]).toBe("foreign");
  });

  it("finds a file by its module alone", async () => {
    const code = await indexOf({
      "src/shop/__init__.py": "",
      "src/shop/cart.py": "def f():\n    return 1 / 0\n",
    });
    const event = frameEvent({
      module: "shop.cart",
      function: "f",
      lineno: 2,
      context_line: "    return 1 / 0",
    });
    expect(placesOf(event, code)).toEqual([["src/shop/cart.py", 2, "f", "exact"]]);
  });

  it("knows the scopes of module, class, parameter and lambda code", async () => {
    const code = await indexOf({
      "a.py":
        "x = None.y\nclass A:\n    z = None.y\n    def f(self, q=None.y):\n        return (lambda: None.y)()\n",
    });
    const fit = (line: number, name: string) =>
      placesOf(
        frameEvent({
          filename: "/app/a.py",
          function: name,
          lineno: line,
          context_line: code.file("a.py")?.text.split("\n")[line - 1],
        }),
        code,
      )[0]?.[3];
    expect([
      fit(1, "<module>"),
      fit(3, "A"),
      fit(4, "A"),
      fit(5, "<lambda>"),
      fit(5, "f"),
      fit(5, "A.f"),
    ]).toEqual(Array(6).fill("exact"));
    expect([fit(1, "f"), fit(5, "<module>"), fit(5, "g")]).not.toContain("exact");
  });

  it("reads lines that an SDK has cut", async () => {
    const long = `    return ${"value + ".repeat(60)}missing`;
    const code = await indexOf({ "a.py": `def f():\n${long}\n` });
    const cut = `{snip}${long.slice(100, 240)}{snip}`;
    expect(
      placesOf(frameEvent({ filename: "a.py", function: "f", lineno: 2, context_line: cut }), code)[0]?.[3],
    ).toBe("exact");
    const wrong = `{snip}${"other + ".repeat(10)}{snip}`;
    expect(
      placesOf(frameEvent({ filename: "a.py", function: "f", lineno: 2, context_line: wrong }), code)[0]?.[3],
    ).toBe("mismatch");
  });

  it.each([
    ["../../../etc/app/shop.py"],
    ["/app/app/../app/shop.py"],
    ["<frozen importlib._bootstrap>"],
    ["<string>"],
    ["/usr/lib/python3.11/app/shop.py"],
    [""],
    ["/"],
    ["\u0000"],
  ])("takes %j for nobody's code", async (filename) => {
    const code = await indexOf({ "app/shop.py": SHOP });
    const event = frameEvent({ filename, function: "load", lineno: 14, context_line: "x", in_app: true });
    expect(mapFrames(event, code)[0]?.path).toBeNull();
  });

  it.each([
    ["/usr/local/lib/python3.11/json/__init__.py", "json"],
    ["/opt/venv/lib/python3.11/site-packages/flask/__init__.py", "flask"],
    ["C:\\Python311\\Lib\\json\\__init__.py", "json"],
  ])("takes %s for nobody's, though its short path is one of the project's", async (whole, module) => {
    const code = await indexOf({ "shop/__init__.py": "", "shop/cart.py": SHOP });
    const event = frameEvent({
      filename: "__init__.py",
      abs_path: whole,
      module,
      function: "loads",
      lineno: 346,
      context_line: "return _default_decoder.decode(s)",
    });
    expect(mapFrames(event, code)[0]).toMatchObject({ path: null, fit: "foreign" });
  });

  it("knows a line of TypeScript that Node printed without its types", async () => {
    const code = await indexOf({
      "src/hours.ts": "export const hours = (entry: Entry): number => entry.stop.getTime() / 60;\n",
    });
    const printed = (text: string) =>
      readTrace(
        `/app/src/hours.ts:1\n${text}\n                    ^\n\nTypeError: Cannot read properties of undefined (reading 'getTime')\n` +
          "    at hours (/app/src/hours.ts:1:59)\n",
      );
    const stripped = "export const hours = (entry       )         => entry.stop.getTime() / 60;";
    expect(placesOf(printed(stripped), code)[0]?.[3]).toBe("exact");
    const other = "export const hours = (entry       )         => entry.end.getTime() / 60;";
    expect(placesOf(printed(other), code)[0]?.[3]).toBe("mismatch");
  });

  it("reads V8 stacks, where lines come without text", async () => {
    const code = await indexOf({
      "src/users.ts":
        "export class Store {\n  get(id: string) {\n    return this.rows[id].name;\n  }\n}\nexport const run = async () => {\n  new Store().get('1');\n};\n",
    });
    const event = readTrace(
      "TypeError: Cannot read properties of undefined (reading 'name')\n" +
        "    at Store.get (file:///app/src/users.ts:3:26)\n" +
        "    at async run (/app/src/users.ts:7:3)\n" +
        "    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n",
    );
    expect(placesOf(event, code)).toEqual([
      [null, null, null, "foreign"],
      ["src/users.ts", 7, "run", "unknown"],
      ["src/users.ts", 3, "Store.get", "unknown"],
    ]);
    const timer = await indexOf({
      "src/later.ts": "export function later(work: () => void) {\n  setTimeout(() => work(), 5);\n}\n",
    });
    const called = readTrace("TypeError: x\n    at Timeout._onTimeout (/app/src/later.ts:2:20)\n");
    expect(placesOf(called, timer)[0]?.[3]).toBe("unknown");
    const elsewhere = readTrace("TypeError: x\n    at somethingElse (/app/src/users.ts:3:26)\n");
    expect(placesOf(elsewhere, code)[0]?.[3]).toBe("mismatch");
  });
});

describe("whether an event fits the code", () => {
  it("accepts frames that agree, and counts them", async () => {
    const code = await indexOf({ "app/shop.py": SHOP });
    const event = readTrace(TRACE_38);
    expect(checkFit(event, mapFrames(event, code))).toEqual({
      verifiable: true,
      evidence: ["Frames found in the repository: 6 (6 agree with their line)."],
    });
  });

  it("refuses when one frame of the application does not fit", async () => {
    const code = await indexOf({ "app/shop.py": SHOP.replace("row.missing.email", "None") });
    const event = readTrace(TRACE_38);
    expect(checkFit(event, mapFrames(event, code))).toMatchObject({
      verifiable: false,
      sentence: "One frame of the trace does not fit the code at this release.",
      evidence: ["/srv/www/app/shop.py:23 in outer: app/shop.py does not have this line"],
    });
  });

  it("refuses when no frame lies in the repository, or there are none", async () => {
    const code = await indexOf({ "lib/other.py": "" });
    const event = readTrace(TRACE_38);
    expect(checkFit(event, mapFrames(event, code))).toMatchObject({
      verifiable: false,
      sentence: "No frame of the trace lies in this repository.",
    });
    const bare = readSentryEvent({ message: "It broke" });
    expect(checkFit(bare, mapFrames(bare, code)).verifiable).toBe(false);
    const frameless = readSentryEvent({ exception: { values: [{ type: "E", value: "x" }] } });
    expect(checkFit(frameless, mapFrames(frameless, code)).verifiable).toBe(false);
  });
});
