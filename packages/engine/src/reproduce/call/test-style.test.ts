import { describe, expect, it } from "vitest";
import { openFault } from "../../propose/recipes/fault/open-fault.testing.ts";
import { projectCode } from "../python/project-code.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import { hasDatabase } from "./test-style.ts";

async function isGiven(
  files: Readonly<Record<string, string>>,
  testFramework: "pytest" | "unittest" = "pytest",
  requirements: readonly string[] = ["django", "pytest"],
): Promise<boolean> {
  const fault = await openFault({
    files: { "shop/views.py": "import django\n\n\ndef crash(value):\n    return value.missing\n", ...files },
    type: "AttributeError",
    message: "x",
    trace: [["shop/views.py", "return value"]],
  });
  try {
    const request = {
      environment: { detection: { testFramework, requirements } },
    } as unknown as ReproductionRequest;
    return hasDatabase(request, projectCode(fault.investigation, [""]));
  } finally {
    fault.close();
  }
}

describe("a database of Django's for the tests that are written", () => {
  it("is there with the plugin of pytest and with Django's own runner", async () => {
    expect(await isGiven({}, "pytest", ["pytest-django"])).toBe(true);
    expect(await isGiven({}, "unittest")).toBe(true);
  });

  it("is there where a conftest makes the tables, or functions as tests write rows", async () => {
    expect(await isGiven({ "conftest.py": "def tables():\n    call_command('migrate')\n" })).toBe(true);
    expect(
      await isGiven({ "tests/test_car.py": "def test_car():\n    Car.objects.create(plate='x')\n" }),
    ).toBe(true);
  });

  it("is not there where nothing makes it, nor where Django's own test cases alone write rows", async () => {
    expect(await isGiven({ "conftest.py": "import django\n\ndjango.setup()\n" })).toBe(false);
    const own = "class CarTest(TestCase):\n    def test_car(self):\n        Car.objects.create(plate='x')\n";
    expect(await isGiven({ "tests/test_car.py": own })).toBe(false);
    expect(await isGiven({ "shop/views.py": "def crash(value):\n    return value.missing\n" })).toBe(false);
  });
});
