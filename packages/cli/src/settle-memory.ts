import { Session } from "node:inspector";

/**
 * Gives back the memory that loading took: after start, half of the heap is garbage that nothing would collect before
 * much later. The same as a heap profiler does before it looks; it takes some 100 ms, once.
 */
export async function settleMemory(): Promise<void> {
  const session = new Session();
  try {
    session.connect();
    await new Promise<void>((resolve) => session.post("HeapProfiler.collectGarbage", () => resolve()));
  } catch {
    // Without an inspector, as some builds of Node are, it stays as it is.
  } finally {
    session.disconnect();
  }
}
