import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { scopeGate } from "./scope.ts";

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  "app/api.py": ["app/auth.py"],
  "app/auth.py": ["app/config.py"],
  "app/config.py": [],
  "app/other.py": [],
};

const code = {
  paths: [...Object.keys(IMPORTS), "tests/test_api.py"],
  file: () => null,
  importsOf: (path: string) => IMPORTS[path] ?? [],
};

function judge(paths: readonly string[], lines = 3, tests: readonly string[] = []) {
  const nothing = new Uint8Array();
  const change: Change = {
    files: paths.map((path) => ({
      path,
      before: nothing,
      after: nothing,
      lines: { removed: [], added: [], count: 1 },
    })),
    linesChanged: lines,
  };
  return scopeGate({ change, code, trail: new Set(["app/auth.py"]), tests, testPaths: ["checks"] });
}

describe("the scope gate", () => {
  it("passes a change on the trail of the error", () => {
    expect(judge(["app/auth.py"])).toMatchObject({
      status: "passed",
      evidence: expect.stringMatching(/3 lines in app\/auth\.py/),
    });
  });

  it.each(["app/api.py", "app/config.py"])("passes %s, one import away", (path) => {
    expect(judge([path]).status).toBe("passed");
  });

  it("refuses a file that has nothing to do with it", () => {
    expect(judge(["app/other.py"])).toMatchObject({
      status: "failed",
      evidence: expect.stringContaining("app/other.py is neither"),
    });
  });

  it("refuses more than thirty lines", () => {
    expect(judge(["app/auth.py"], 31)).toMatchObject({
      status: "failed",
      evidence: expect.stringContaining("at most 30"),
    });
  });

  it("refuses more than three files", () => {
    expect(judge(["app/auth.py", "app/api.py", "app/config.py", "app/other.py"]).status).toBe("failed");
  });

  it.each(["tests/test_new.py", "checks/check_expiry.py", "app/test_new.py"])(
    "takes a new test at %s",
    (path) => {
      expect(judge(["app/auth.py"], 3, [path]).status).toBe("passed");
    },
  );

  it.each([
    "app/sitecustomize.py",
    "tests/conftest.py",
    "app/new.py",
    "checks/data.json",
    "../test_x.py",
    "setup.py",
    "tests/jwt.py",
  ])("refuses %s as a new test", (path) => {
    expect(judge(["app/auth.py"], 3, [path]).status).toBe("failed");
  });

  it("refuses a test that replaces an existing one", () => {
    expect(judge(["app/auth.py"], 3, ["tests/test_api.py"]).status).toBe("failed");
  });
});
