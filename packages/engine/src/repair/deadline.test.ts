import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDeadline } from "./deadline.ts";

describe("the deadline of a repair", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets a task answer in time", async () => {
    const deadline = createDeadline(10, undefined);
    expect(await deadline.race(Promise.resolve("done"))).toBe("done");
    deadline.clear();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends the wait for a task that does not listen", async () => {
    const deadline = createDeadline(10, undefined);
    const raced = deadline.race(new Promise(() => {}));
    vi.advanceTimersByTime(10_000);
    await expect(raced).rejects.toMatchObject({
      code: "time_limit",
      message: expect.stringContaining("10 s"),
    });
    expect(deadline.signal.aborted).toBe(true);
  });

  it("ends work that lets no timer fire, and knows how much is left", () => {
    const deadline = createDeadline(10, undefined, 4);
    expect(deadline.secondsLeft()).toBe(6);
    expect(() => deadline.check()).not.toThrow();
    const passed = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 6_000);
    expect(() => deadline.check()).toThrow("10 s");
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.secondsLeft()).toBe(0);
    passed.mockRestore();
    deadline.clear();
  });

  it("ends when the caller gives up, also before it began", async () => {
    const caller = new AbortController();
    const deadline = createDeadline(10, caller.signal);
    const raced = deadline.race(new Promise(() => {}));
    caller.abort();
    await expect(raced).rejects.toMatchObject({ code: "time_limit" });
    await expect(createDeadline(10, caller.signal).race(Promise.resolve())).rejects.toMatchObject({
      code: "time_limit",
    });
  });
});
