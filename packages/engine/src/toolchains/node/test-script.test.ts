import { describe, expect, it } from "vitest";
import { parseTestScript } from "./test-script.ts";

describe("a test script", () => {
  it("keeps what configures the tests and drops what measures, watches, shortens or reports elsewhere", () => {
    expect(
      parseTestScript("vitest run --config vite.test.ts --coverage --bail 1 --reporter=dot unit"),
    ).toMatchObject({
      runner: "vitest",
      arguments: ["--config", "vite.test.ts", "unit"],
    });
    expect(
      parseTestScript("jest --coverage --watchAll=false --maxWorkers 2 -c jest.ci.js --forceExit"),
    ).toMatchObject({
      runner: "jest",
      arguments: ["-c", "jest.ci.js", "--forceExit"],
    });
    expect(parseTestScript("mocha -r ts-node/register --reporter spec 'test/**/*.spec.ts'")).toMatchObject({
      runner: "mocha",
      arguments: ["-r", "ts-node/register", "test/**/*.spec.ts"],
    });
  });

  it("keeps the options of node, the variables, and a build in front", () => {
    expect(
      parseTestScript(
        "npm run lint && npm run build && TZ=UTC node --import tsx --test-reporter spec --test 'test/*.ts'",
      ),
    ).toEqual({
      runner: "node:test",
      nodeOptions: ["--import", "tsx"],
      arguments: ["test/*.ts"],
      variables: { TZ: "UTC" },
      before: ["npm run build"],
    });
    expect(parseTestScript("NODE_OPTIONS='--experimental-vm-modules --no-warnings' npx jest")).toMatchObject({
      runner: "jest",
      variables: { NODE_OPTIONS: "--experimental-vm-modules --no-warnings" },
    });
  });

  it.each(["echo ok", "ava", "npm run unit", "", "karma start"])(
    "that starts no runner we know is not read: %j",
    (script) => {
      expect(parseTestScript(script)).toBeNull();
    },
  );
});
