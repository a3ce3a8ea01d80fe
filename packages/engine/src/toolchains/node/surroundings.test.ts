import { createRequire } from "node:module";
import process from "node:process";
import { afterEach, describe, expect, it } from "vitest";

interface Surroundings {
  isLike(other: Surroundings): boolean;
}
interface Globals {
  keep(): void;
  restore(): void;
}
const {
  lookAround,
  watchGlobals,
}: { lookAround(ownGlobals: readonly string[]): Surroundings; watchGlobals(): Globals } = createRequire(
  import.meta.url,
)("./probe/warm/surroundings.cjs");

describe("what code may find of other code in its process", () => {
  const { mainModule } = process as { mainModule?: unknown };
  // Looking loads what it looks at.
  lookAround([]);
  afterEach(() => {
    Object.assign(process, { mainModule });
    Reflect.deleteProperty(Math, "littered");
  });

  it("is the same where nothing was left behind", () => {
    expect(lookAround([]).isLike(lookAround([]))).toBe(true);
  });

  it("is the same after a file of CommonJS was loaded anew, which makes another main module of it", () => {
    Object.assign(process, { mainModule: { id: "test.js" } });
    const before = lookAround([]);
    Object.assign(process, { mainModule: { id: "test.js" } });
    expect(lookAround([]).isLike(before)).toBe(true);
  });

  it("is another one once something hangs on a built-in object", () => {
    const before = lookAround([]);
    Object.assign(Math, { littered: true });
    expect(lookAround([]).isLike(before)).toBe(false);
  });
});

describe("names that plays give to values without declaring them", () => {
  const scope = globalThis as Record<string, unknown>;
  afterEach(() => {
    for (const name of ["seatPlan", "spareSeats"]) Reflect.deleteProperty(globalThis, name);
  });

  it("are again what they were after the first play", () => {
    const globals = watchGlobals();
    const plan = ["first"];
    scope.seatPlan = plan;
    globals.keep();
    const before = lookAround([]);
    Object.assign(scope, { seatPlan: ["second"], spareSeats: 3 });
    expect(lookAround([]).isLike(before)).toBe(false);
    globals.restore();
    expect(lookAround([]).isLike(before)).toBe(true);
    expect(scope.seatPlan).toBe(plan);
  });

  it("leave those alone that everybody knew before", () => {
    scope.seatPlan = 1;
    const globals = watchGlobals();
    globals.keep();
    const before = lookAround([]);
    scope.seatPlan = 2;
    globals.restore();
    expect(lookAround([]).isLike(before)).toBe(false);
  });
});
