import { describe, expect, it } from "vitest";
import { JAVASCRIPT_CHEATING } from "./corpus/javascript-cheating.ts";
import { JAVASCRIPT_HONEST } from "./corpus/javascript-honest.ts";
import { PYTHON_CHEATING } from "./corpus/python-cheating.ts";
import { PYTHON_HONEST } from "./corpus/python-honest.ts";
import type { Specimen } from "./corpus/specimen.ts";
import { breachesOf } from "./honesty.ts";

const MODULES = {
  paths: [
    "app/service.py",
    "app/tokens.py",
    "app/store.py",
    "app/locks.py",
    "app/core/config.py",
    "src/users.js",
    "src/store.js",
  ],
  requirements: ["fastapi", "python-jose[cryptography]", "sqlalchemy>=2", "express", "jsonwebtoken"],
  imported: ["jwt"],
};

function breaches(specimen: Specimen, reproduction = "") {
  const { path, before, after } = specimen;
  return breachesOf({
    files: [{ path, before: Buffer.from(before), after: Buffer.from(after) }],
    tests: [],
    modules: MODULES,
    reproduction,
  });
}

describe("cheating changes are refused", () => {
  it.each(
    [...PYTHON_CHEATING, ...JAVASCRIPT_CHEATING].map(
      (specimen) => [`${specimen.path}: ${specimen.name}`, specimen] as const,
    ),
  )("%s", async (_, specimen) => {
    expect(specimen.after).not.toBe(specimen.before);
    expect(await breaches(specimen)).not.toEqual([]);
  });
});

describe("honest changes are accepted", () => {
  it.each(
    [...PYTHON_HONEST, ...JAVASCRIPT_HONEST].map(
      (specimen) => [`${specimen.path}: ${specimen.name}`, specimen] as const,
    ),
  )("%s", async (_, specimen) => {
    expect(specimen.after).not.toBe(specimen.before);
    expect(await breaches(specimen)).toEqual([]);
  });
});

describe("what else is seen", () => {
  it("a comparison with a value of the reproduction", async () => {
    const specimen = {
      name: "answer",
      path: "app/service.py",
      before: "def f(token):\n    return read(token)\n",
      after: "def f(token):\n    if token == 'eyJhbGciOi':\n        return None\n    return read(token)\n",
    };
    expect(await breaches(specimen, "client.get('/me', token='eyJhbGciOi')")).toMatchObject([
      { rule: "hard-coded-answer", line: 2 },
    ]);
  });

  it.each(["item['litres'] is None", "item.get('litres') is None"])(
    "but not the key of what is compared: %s",
    async (condition) => {
      const specimen = {
        name: "key",
        path: "app/service.py",
        before: "def f(item):\n    return read(item)\n",
        after: `def f(item):\n    if ${condition}:\n        return None\n    return read(item)\n`,
      };
      expect(await breaches(specimen, "f({'id': 3, 'litres': None})")).toEqual([]);
    },
  );

  it.each([
    ["the key of a part that is read below", "'litres' not in item", "item['litres']", []],
    ["a text that is looked for in another", "'litres' in item", "item", [{ rule: "hard-coded-answer" }]],
  ])("membership: %s", async (_, condition, read, expected) => {
    const specimen = {
      name: "key",
      path: "app/service.py",
      before: `def f(item):\n    return g(${read})\n`,
      after: `def f(item):\n    if ${condition}:\n        return None\n    return g(${read})\n`,
    };
    expect(await breaches(specimen, "f({'id': 3, 'litres': None})")).toMatchObject(expected);
  });

  it.each([
    ["a case that gives its answer back now", "    case 'trawler':\n      FISHING;\n", []],
    ["a case that is new", "", [{ rule: "hard-coded-answer" }]],
  ])("branches: %s", async (_, before, expected) => {
    const around = (cases: string) => `function f(kind) {\n  switch (kind) {\n${cases}  }\n}\n`;
    const specimen = {
      name: "case",
      path: "src/tariff.js",
      before: around(before),
      after: around("    case 'trawler':\n      return FISHING;\n"),
    };
    expect(await breaches(specimen, "bill(priced({ kind: 'trawler' }))")).toMatchObject(expected);
  });

  it.each([
    ["was told to be none that can be called", "'bool' object is not callable", []],
    ["may be a method", "'NoneType' object has no attribute 'pk'", ["guard-call", "guard-condition"]],
  ])("brackets behind a check that %s", async (_, message, rules) => {
    const before =
      "def mine(request):\n    if not request.user.is_authenticated():\n        return refused(), 401\n    return rows(request.user)\n";
    const found = await breachesOf({
      files: [
        {
          path: "app/service.py",
          before: Buffer.from(before),
          after: Buffer.from(before.replace("authenticated()", "authenticated")),
        },
      ],
      tests: [],
      modules: MODULES,
      reproduction: "",
      message,
    });
    expect(found.map((breach) => breach.rule)).toEqual(rules);
  });

  it("a skipped test among those that come with the change", async () => {
    const found = await breachesOf({
      files: [],
      tests: [
        {
          path: "tests/test_new.py",
          source: "import pytest\n\n@pytest.mark.skip\ndef test_a():\n    assert True\n",
        },
      ],
      modules: MODULES,
      reproduction: "",
    });
    expect(found.map((breach) => breach.rule)).toContain("skip");
  });
});
