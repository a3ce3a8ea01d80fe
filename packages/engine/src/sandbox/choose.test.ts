import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseSandbox } from "./choose.ts";

describe("chooseSandbox", () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "bugstack-choose-"));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it("gives a working sandbox, or says what to do", async () => {
    const chosen = await chooseSandbox({ home }).catch((error: unknown) => error);
    if (chosen instanceof Error) {
      expect(chosen).toMatchObject({ code: "sandbox_unavailable", remedy: expect.any(String) });
    } else {
      expect(chosen).toMatchObject({ name: "bubblewrap" });
    }
  });

  it("runs without one only when asked", async () => {
    expect(await chooseSandbox({ home, driver: "none" })).toMatchObject({ name: "none" });
  });
});
