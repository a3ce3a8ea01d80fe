import { describe, expect, it } from "vitest";
import type { TestResult } from "../toolchains/toolchain.ts";
import { renamedCases } from "./renamed-cases.ts";

const result = (id: string, outcome: TestResult["outcome"] = "passed") => ({ id, outcome }) as TestResult;
const renamed = (before: readonly string[], now: readonly TestResult[]) => {
  const ids = new Set(now.map(({ id }) => id));
  return [
    ...renamedCases(
      before.filter((id) => !ids.has(id)),
      new Set(before),
      now,
    ),
  ];
};

describe("cases of a test that are called otherwise than before", () => {
  it("are those in whose place as many others passed", () => {
    const before = ["t.py::test_bad[12:00:01]", "t.py::test_bad[x]"];
    const now = [result("t.py::test_bad[12:00:07]"), result("t.py::test_bad[x]")];
    expect(renamed(before, now)).toEqual(["t.py::test_bad[12:00:01]"]);
  });

  it("are none where one of the others fails", () => {
    const now = [result("t.py::test_bad[12:00:07]", "failed")];
    expect(renamed(["t.py::test_bad[12:00:01]"], now)).toEqual([]);
  });

  it("are none where there are fewer of them", () => {
    const before = ["t.py::test_bad[1]", "t.py::test_bad[2]"];
    expect(renamed(before, [result("t.py::test_bad[3]")])).toEqual([]);
  });

  it("are none of another test, nor of one without cases", () => {
    expect(renamed(["t.py::test_bad[1]"], [result("t.py::test_good[2]")])).toEqual([]);
    expect(renamed(["t.py::test_bad"], [result("t.py::test_good")])).toEqual([]);
  });
});
