import { describe, expect, it } from "vitest";
import type { NewTest } from "../reproduce/scenario.ts";
import { withoutCases } from "./drop-cases.ts";

function testFile(path: string, source: string, names: readonly string[]): NewTest {
  return {
    path,
    source,
    cases: names.map((name) => ({ id: `${path}::${name}`, name, role: "guarding", proves: null })),
  };
}

const PYTHON = `import pytest


def test_a(client):
    assert client.a()


@pytest.fixture
def made():
    return 1


@pytest.mark.parametrize("x", [1])
def test_b(made, x):
    assert made == x


def test_c():
    assert True
`;

describe("withoutCases", () => {
  it("keeps the line endings of the file", async () => {
    const windows = PYTHON.replace(/\n/g, "\r\n");
    const left = await withoutCases(
      testFile("tests/test_x.py", windows, ["test_a", "test_b", "test_c"]),
      new Set(["test_c"]),
    );
    expect(left?.source).toMatch(/== x\r\n$/);
    expect(left?.source).not.toMatch(/[^\r]\n/);
  });

  it("takes a Python test out together with its decorators", async () => {
    const left = await withoutCases(
      testFile("tests/test_x.py", PYTHON, ["test_a", "test_b", "test_c"]),
      new Set(["test_b"]),
    );
    expect(left?.source).toBe(PYTHON.replace(/@pytest\.mark[\s\S]*?== x\n\n\n/, ""));
    expect(left?.cases.map((one) => one.name)).toEqual(["test_a", "test_c"]);
  });

  it("takes the last one out and keeps one final newline", async () => {
    const left = await withoutCases(
      testFile("tests/test_x.py", PYTHON, ["test_a", "test_c"]),
      new Set(["test_c"]),
    );
    expect(left?.source.endsWith("assert made == x\n")).toBe(true);
  });

  it("takes a JavaScript test out by its title", async () => {
    const source = 'test("a", () => {});\n\ntest("b", () => {});\n';
    const left = await withoutCases(testFile("x.test.js", source, ["a", "b"]), new Set(["a"]));
    expect(left?.source).toBe('test("b", () => {});\n');
  });

  it("answers null when nothing is left", async () => {
    expect(
      await withoutCases(testFile("tests/test_x.py", PYTHON, ["test_a"]), new Set(["test_a"])),
    ).toBeNull();
  });
});
