import { describe, expect, it } from "vitest";
import type { SourceFile } from "../code/code-index.ts";
import { repetitions } from "./repetitions.ts";

const file = (path: string, text: string) => ({ path, text }) as SourceFile;

describe("repetitions", () => {
  it("are a few, and one more than the largest limit that the code may have", () => {
    expect(repetitions([file("app/login.py", "MOST = 3\n")])).toEqual([6]);
    expect(repetitions([file("src/quota.js", "const LIMITS = { trial: 100, shop: 50_000 };")])).toEqual([
      6, 101,
    ]);
  });

  it("leave out what only tests say, and numbers that nobody would reach", () => {
    expect(repetitions([file("tests/test_app.py", "assert left == 90\n")])).toEqual([6]);
    expect(repetitions([file("app/main.py", "PORT = 8000\nRATE = 0.250\n")])).toEqual([6]);
  });
});
