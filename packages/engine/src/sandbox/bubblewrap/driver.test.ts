import { describe } from "vitest";
import { testSandbox } from "../conformance.ts";
import { createBubblewrapSandbox } from "./driver.ts";
import type { Layering } from "./stage.ts";
import { whereBubblewrapWorks } from "./where-bubblewrap-works.ts";

const LAYERINGS: readonly Layering[] = ["memory", "disk", "copy"];

describe.skipIf(!(await whereBubblewrapWorks()))("bubblewrap", () => {
  describe.each(LAYERINGS)("with its layer by %s", (layering) => {
    testSandbox((home) => createBubblewrapSandbox({ home, layering }));
  });
});
