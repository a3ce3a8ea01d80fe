import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseFixArguments } from "./arguments.ts";

const directory = mkdtempSync(join(tmpdir(), "bugstack-arguments-"));
writeFileSync(join(directory, "file"), "");
afterAll(() => rmSync(directory, { recursive: true }));

describe("arguments of fix", () => {
  it("take an event and the defaults", () => {
    expect(parseFixArguments(["--repo", directory, "--event", "-"])).toEqual({
      repository: directory,
      input: { kind: "event", file: "-" },
      testCommand: null,
      proposers: ["recipes", "search", "model"],
      timeLimitSeconds: 120,
      json: null,
      write: false,
      branch: null,
      sandbox: null,
    });
  });

  it("take several failing tests", () => {
    const argv = [
      "--repo",
      directory,
      "--failing-test",
      "tests/test_a.py::test_x",
      "--failing-test",
      "tests/test_b.py",
    ];
    expect(parseFixArguments(argv).input).toEqual({
      kind: "failing_test",
      selectors: ["tests/test_a.py::test_x", "tests/test_b.py"],
    });
  });

  it("keep the order of the proposers", () => {
    const argv = ["--repo", directory, "--trace", "t", "--proposers", "model,recipes"];
    expect(parseFixArguments(argv).proposers).toEqual(["model", "recipes"]);
  });

  it.each<[string, string[]]>([
    ["Say which application is meant with --repo DIR.", ["--event", "e"]],
    ["There is no folder", ["--repo", join(directory, "absent"), "--event", "e"]],
    ["is not a folder", ["--repo", join(directory, "file"), "--event", "e"]],
    ["exactly one of", ["--repo", directory]],
    ["exactly one of", ["--repo", directory, "--event", "e", "--trace", "t"]],
    ["either --write or --branch", ["--repo", directory, "--event", "e", "--write", "--branch", "b"]],
    ["no proposer", ["--repo", directory, "--event", "e", "--proposers", "recipes,magic"]],
    ["whole number of seconds", ["--repo", directory, "--event", "e", "--time-limit", "soon"]],
    ["whole number of seconds", ["--repo", directory, "--event", "e", "--time-limit", "0"]],
    ["--sandbox takes", ["--repo", directory, "--event", "e", "--sandbox", "chroot"]],
    ["Unknown option", ["--repo", directory, "--event", "e", "--hurry"]],
    ["Unexpected argument", ["--repo", directory, "--event", "e", "more"]],
  ])("are refused: %s", (sentence, argv) => {
    expect(() => parseFixArguments(argv)).toThrow(sentence);
  });
});
