import { failed, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { breachesOf, type HonestyInput } from "./honesty/honesty.ts";

/** Gate 3: nothing is swallowed, skipped, weakened or made for the test. */
export async function honestyGate(input: HonestyInput): Promise<GateResult> {
  const breaches = await breachesOf(input);
  if (breaches.length > 0) {
    const lines = breaches.map(
      ({ path, line, sentence, text, rule }) => `${path}:${line} ${sentence} (${rule}): ${text}`,
    );
    return failed("honesty", lines.join("\n"));
  }
  return passed(
    "honesty",
    "On the syntax trees: no handler that swallows, no check or protection lost, nothing that detects or avoids a test, no new undeclared import.",
  );
}
