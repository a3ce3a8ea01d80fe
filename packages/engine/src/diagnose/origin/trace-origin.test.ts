import { readSentryEvent, readTrace } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { treeOf } from "../../code/tree-fixture.ts";
import { investigate } from "../investigate.ts";
import { type Origin, traceOrigin } from "./trace-origin.ts";

interface Case {
  readonly files: Readonly<Record<string, string>>;
  /** Frames from the outermost in, as `path:line`; the function is looked up by the reader of the trace. */
  readonly frames: readonly (readonly [path: string, line: number, name: string])[];
  readonly error: string;
}

async function originsOf({ files, frames, error }: Case): Promise<readonly Origin[]> {
  const tree = treeOf(files);
  const isPython = frames[0]?.[0].endsWith(".py") ?? true;
  const sourceOf = (path: string, line: number) => files[path]?.split("\n")[line - 1] ?? "";
  const text = isPython
    ? `Traceback (most recent call last):\n${frames.map(([path, line, name]) => `  File "/srv/${path}", line ${line}, in ${name}\n    ${sourceOf(path, line).trim()}\n`).join("")}${error}\n`
    : `${error}\n${frames
        .toReversed()
        .map(([path, line, name]) => `    at ${name} (/srv/${path}:${line}:1)\n`)
        .join("")}`;
  const investigation = await investigate({ event: readTrace(text), tree, detection: null });
  const found = traceOrigin(investigation);
  investigation.code.dispose();
  tree.remove();
  return found;
}

const NONE = (name: string) => `AttributeError: 'NoneType' object has no attribute '${name}'`;

describe("the origin of a wrong value in Python", () => {
  it("is the function that lacks a return, three hops and two files away", async () => {
    const [best] = await originsOf({
      files: {
        "app/repo.py":
          "def find_customer(rows, key):\n    for row in rows:\n        if row.key == key:\n            print(row)\n",
        "app/service.py":
          "from app.repo import find_customer\n\n\ndef load(rows, key):\n    customer = find_customer(rows, key)\n    return customer\n",
        "app/mail.py":
          "from app.service import load\n\n\ndef send(customer):\n    return customer.email\n\n\ndef run(rows):\n    found = load(rows, 3)\n    send(found)\n",
      },
      frames: [
        ["app/mail.py", 10, "run"],
        ["app/mail.py", 5, "send"],
      ],
      error: NONE("email"),
    });
    expect(best).toMatchObject({ path: "app/repo.py", line: 1, kind: "missing_return" });
    expect(best?.steps.map(({ path, line }) => `${path}:${line}`)).toEqual([
      "app/mail.py:10",
      "app/mail.py:9",
      "app/service.py:6",
      "app/service.py:5",
      "app/repo.py:1",
    ]);
  });

  it("is looked for behind a name that is made from itself in a loop", async () => {
    const found = await originsOf({
      files: {
        "app/load.py":
          "from app.section import Section\n\n\ndef load(text):\n    current = None\n    for line in text.splitlines():\n        line = line.strip()\n        key, value = line.split('=', 1)\n        current.values[key.strip()] = value.strip()\n",
        "app/section.py": "class Section:\n    def strip(self):\n        return self\n",
      },
      frames: [["app/load.py", 9, "load"]],
      error: NONE("values"),
    });
    expect(found.map(({ path }) => path)).not.toContain("app/section.py");
  });

  it("is the lookup that found nothing", async () => {
    const [best] = await originsOf({
      files: {
        "app/a.py":
          "def find(session, key):\n    return session.query(User).filter_by(id=key).first()\n\n\ndef show(session, key):\n    user = find(session, key)\n    return user.name\n",
      },
      frames: [["app/a.py", 7, "show"]],
      error: NONE("name"),
    });
    expect(best).toMatchObject({ path: "app/a.py", line: 2, kind: "lookup" });
  });

  it("is a mapper that misspells a field", async () => {
    const origins = await originsOf({
      files: {
        "app/mapper.py": 'def to_order(row):\n    return {"id": row.id, "custmer": row.customer}\n',
        "app/view.py":
          'from app.mapper import to_order\n\n\ndef view(row):\n    order = to_order(row)\n    return order["customer"].name\n',
      },
      frames: [["app/view.py", 6, "view"]],
      error: "KeyError: 'customer'",
    });
    expect(origins[0]).toMatchObject({ path: "app/mapper.py", line: 2, kind: "dropped_member" });
    expect(origins[0]?.why).toBe("This dictionary has no `customer`, but `custmer`.");
  });

  it("is the constructor call that drops a field of a dataclass", async () => {
    const [best] = await originsOf({
      files: {
        "app/model.py":
          "from dataclasses import dataclass\n\n\n@dataclass\nclass Order:\n    id: int\n    customer: object = None\n",
        "app/mapper.py": "from app.model import Order\n\n\ndef to_order(row):\n    return Order(id=row.id)\n",
        "app/view.py":
          "from app.mapper import to_order\n\n\ndef view(row):\n    order = to_order(row)\n    return order.customer.name\n",
      },
      frames: [["app/view.py", 6, "view"]],
      error: NONE("name"),
    });
    expect(best).toMatchObject({ path: "app/mapper.py", line: 5, kind: "dropped_member" });
  });

  it("is an attribute that the constructor leaves empty", async () => {
    const [best] = await originsOf({
      files: {
        "app/client.py":
          "class Client:\n    def __init__(self, pool=None):\n        self.session = None\n        self.pool = pool\n\n    def get(self):\n        return self.session.get('/')\n",
      },
      frames: [["app/client.py", 7, "get"]],
      error: NONE("get"),
    });
    expect(best).toMatchObject({ path: "app/client.py", line: 3, kind: "explicit_nothing" });
  });

  it("is the argument that a constructor was given", async () => {
    const [best] = await originsOf({
      files: {
        "app/client.py":
          "class Client:\n    def __init__(self, pool):\n        self.pool = pool\n\n    def get(self):\n        return self.pool.take()\n",
        "app/main.py":
          "from app.client import Client\n\n\ndef pool_of(url):\n    if url:\n        return object()\n\n\ndef main(url):\n    Client(pool_of(url)).get()\n",
      },
      frames: [
        ["app/main.py", 10, "main"],
        ["app/client.py", 6, "get"],
      ],
      error: NONE("take"),
    });
    expect(best).toMatchObject({ path: "app/main.py", line: 4, kind: "missing_return" });
  });

  it("is a call that is not awaited", async () => {
    const [best] = await originsOf({
      files: {
        "app/a.py":
          "async def load(key):\n    return object()\n\n\nasync def show(key):\n    user = load(key)\n    return user.name\n",
      },
      frames: [["app/a.py", 7, "show"]],
      error: "AttributeError: 'coroutine' object has no attribute 'name'",
    });
    expect(best).toMatchObject({ path: "app/a.py", line: 6, kind: "missing_await" });
  });

  it("is the branch that sets None, not the one that does not", async () => {
    const [best] = await originsOf({
      files: {
        "app/a.py":
          "def pick(flag):\n    value = object()\n    value = None if flag else value\n    return value.name\n",
      },
      frames: [["app/a.py", 4, "pick"]],
      error: NONE("name"),
    });
    expect(best).toMatchObject({ line: 3, kind: "explicit_nothing" });
  });

  it("follows the caller on the trace, not the others", async () => {
    const origins = await originsOf({
      files: {
        "app/a.py":
          "def use(x):\n    return x.name\n\n\ndef good():\n    use(object())\n\n\ndef bad():\n    use(None)\n\n\ndef worse():\n    use(None)\n",
      },
      frames: [
        ["app/a.py", 10, "bad"],
        ["app/a.py", 2, "use"],
      ],
      error: NONE("name"),
    });
    expect(origins.map(({ line }) => line)).toEqual([10]);
  });

  it("goes through comprehensions, loops and dictionaries", async () => {
    const origins = await originsOf({
      files: {
        "app/a.py":
          'def rows():\n    return [{"user": None}, {"user": object()}]\n\n\ndef names():\n    return [row["user"].name for row in rows()]\n',
      },
      frames: [["app/a.py", 6, "names"]],
      error: NONE("name"),
    });
    expect(origins[0]).toMatchObject({ line: 2, kind: "explicit_nothing" });
  });

  it("knows operands, lengths and loops", async () => {
    const files = {
      "app/a.py":
        "def price(item):\n    if item:\n        return 3\n\n\ndef total(item):\n    return 1 + price(item)\n\n\ndef count(item):\n    return len(price(item))\n\n\ndef each(item):\n    for x in price(item):\n        print(x)\n",
    };
    const kinds = await Promise.all(
      [
        ["total", 7, "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'"],
        ["count", 11, "TypeError: object of type 'NoneType' has no len()"],
        ["each", 15, "TypeError: 'NoneType' object is not iterable"],
      ].map(
        async ([name, line, error]) =>
          (
            await originsOf({
              files,
              frames: [["app/a.py", Number(line), String(name)]],
              error: String(error),
            })
          )[0],
      ),
    );
    for (const origin of kinds) expect(origin).toMatchObject({ line: 1, kind: "missing_return" });
  });

  it("says that an attribute is missing in its class, and what is near", async () => {
    const [best] = await originsOf({
      files: {
        "app/a.py":
          "class User:\n    def __init__(self, email):\n        self.email = email\n\n\ndef show():\n    user = User('a')\n    return user.emial\n",
      },
      frames: [["app/a.py", 8, "show"]],
      error: "AttributeError: 'User' object has no attribute 'emial'",
    });
    expect(best).toMatchObject({ path: "app/a.py", line: 1, why: "User has no `emial`, but `email`." });
  });

  it("stops in endless circles and with messages that say nothing", async () => {
    expect(
      await originsOf({
        files: {
          "app/a.py":
            "def a(x):\n    return b(x)\n\n\ndef b(x):\n    return a(x)\n\n\ndef go(x):\n    return a(x).name\n",
        },
        frames: [["app/a.py", 10, "go"]],
        error: NONE("name"),
      }),
    ).toEqual([]);
    expect(
      await originsOf({
        files: { "app/a.py": "def go(x):\n    raise ValueError('no')\n" },
        frames: [["app/a.py", 2, "go"]],
        error: "ValueError: no",
      }),
    ).toEqual([]);
  });
});

const UNDEFINED = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

describe("the origin of a wrong value in JavaScript and TypeScript", () => {
  it("is the function that lacks a return, three hops and two files away", async () => {
    const [best] = await originsOf({
      files: {
        "src/repo.js":
          "export function findCustomer(rows, key) {\n  rows.forEach((row) => {\n    if (row.key === key) return row;\n  });\n}\n",
        "src/service.js":
          'import { findCustomer } from "./repo.js";\n\nexport const load = (rows, key) => {\n  const customer = findCustomer(rows, key);\n  return customer;\n};\n',
        "src/mail.js":
          'import { load } from "./service.js";\n\nfunction send(customer) {\n  return customer.email;\n}\n\nexport function run(rows) {\n  const found = load(rows, 3);\n  send(found);\n}\n',
      },
      frames: [
        ["src/mail.js", 9, "run"],
        ["src/mail.js", 4, "send"],
      ],
      error: UNDEFINED("email"),
    });
    expect(best).toMatchObject({ path: "src/repo.js", line: 1, kind: "missing_return" });
    expect(best?.steps.length).toBeGreaterThanOrEqual(4);
  });

  it("is the lookup, the missing await, the request, the dropped field", async () => {
    const one = async (source: string, name: string, line: number) =>
      (
        await originsOf({
          files: { "src/a.ts": source },
          frames: [["src/a.ts", line, "go"]],
          error: UNDEFINED(name),
        })
      )[0];
    expect(
      await one(
        "export function go(users: User[], id: string) {\n  const user = users.find((u) => u.id === id);\n  return user.name;\n}\n",
        "name",
        3,
      ),
    ).toMatchObject({ line: 2, kind: "lookup" });
    expect(
      await one(
        "async function load() {\n  return { user: { name: 1 } };\n}\nexport async function go() {\n  const data = load();\n  return data.user.name;\n}\n",
        "name",
        6,
      ),
    ).toMatchObject({ line: 5, kind: "missing_await" });
    expect(
      await one(
        "export function go(req, res) {\n  const { user } = req.body;\n  return req.body.user.name;\n}\n",
        "name",
        3,
      ),
    ).toMatchObject({ kind: "request" });
    expect(
      await one(
        "function make(row) {\n  return { id: row.id, custmer: row.customer };\n}\nexport function go(row) {\n  const { customer } = make(row);\n  return customer.name;\n}\n",
        "name",
        6,
      ),
    ).toMatchObject({
      line: 2,
      kind: "dropped_member",
      why: "This object has no `customer`, but `custmer`.",
    });
  });

  it("goes through classes", async () => {
    const [best] = await originsOf({
      files: {
        "src/client.ts":
          "export class Client {\n  constructor(private pool: Pool) {}\n  get() {\n    return this.pool.take();\n  }\n}\n",
        "src/main.ts":
          'import { Client } from "./client";\n\nfunction poolOf(url: string) {\n  if (url) {\n    return new Pool();\n  }\n}\n\nexport function main(url: string) {\n  const client = new Client(poolOf(url));\n  return client.get();\n}\n',
      },
      frames: [
        ["src/main.ts", 11, "main"],
        ["src/client.ts", 4, "Client.get"],
      ],
      error: UNDEFINED("take"),
    });
    expect(best).toMatchObject({ path: "src/main.ts", line: 3, kind: "missing_return" });
  });

  it("knows destructured parameters, wrong calls and loops", async () => {
    const first = async (source: string, line: number, error: string) =>
      (
        await originsOf({
          files: { "src/a.js": source },
          frames: [
            ["src/a.js", 20, "main"],
            ["src/a.js", line, "go"],
          ],
          error,
        })
      )[0];
    expect(
      await first(
        "function go({ name }) {\n  return name;\n}\nmodule.exports.main = () => {\n  go();\n};\n",
        1,
        "TypeError: Cannot destructure property 'name' of 'undefined' as it is undefined.",
      ),
    ).toMatchObject({ line: 5, kind: "dropped_member" });
    expect(
      await first(
        "const api = { fetchAll() {} };\nfunction go() {\n  return api.fetchal();\n}\n",
        3,
        "TypeError: api.fetchal is not a function",
      ),
    ).toMatchObject({ line: 1, kind: "dropped_member" });
    expect(
      await first(
        "function list(x) {\n  if (x) return [];\n}\nfunction go(x) {\n  for (const i of list(x)) console.log(i);\n}\n",
        5,
        "TypeError: list is not a function or its return value is not iterable",
      ),
    ).toMatchObject({ line: 1, kind: "missing_return" });
  });
});

describe("suspects", () => {
  it("survive hostile frames", async () => {
    const tree = treeOf({ "a.py": "x = None\nx.y\n" });
    const event = readSentryEvent({
      platform: "python",
      exception: {
        values: [
          {
            type: "AttributeError",
            value: "'NoneType' object has no attribute 'y'",
            stacktrace: {
              frames: [
                {
                  filename: "a.py",
                  lineno: 2,
                  context_line: "x.y",
                  colno: 999,
                  end_colno: 2_000,
                  vars: { __proto__: null, x: null },
                },
              ],
            },
          },
        ],
      },
    });
    const investigation = await investigate({ event, tree, detection: null });
    expect(traceOrigin(investigation)[0]).toMatchObject({ path: "a.py", line: 1 });
    investigation.code.dispose();
    tree.remove();
  });
});
