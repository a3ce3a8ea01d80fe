import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CanonicalEvent } from "@bugstack/event";
import { diagnose } from "./diagnose/diagnose.ts";
import { explainTrace } from "./diagnose/explain-trace.ts";
import { renderExplanation } from "./diagnose/guide-page.ts";
import { investigate } from "./diagnose/investigate.ts";
import { recipes } from "./propose/recipes/index.ts";

/**
 * The error guide of an event as plain text: what it is, each line of the trace with its meaning, causes, the fix, how
 * to test it, questions and answers. With a folder the code in it is read as it is; nothing of it is run.
 * @throws EngineError `repository_unreadable` when the folder cannot be listed.
 */
export async function explainEvent(event: CanonicalEvent, directory: string | null): Promise<string> {
  const folder = directory ?? (await mkdtemp(join(tmpdir(), "bugstack-explain-")));
  try {
    const tree = { directory: folder, origin: directory };
    const investigation = await investigate({ event, tree, detection: null });
    try {
      const { trace, recipe, ...diagnosis } = diagnose(investigation, recipes);
      const guide = recipe?.guide ?? null;
      if (directory !== null) return renderExplanation({ event, trace, guide, diagnosis });
      // Without the code nothing can be compared with it; what the error itself says still holds.
      const known = diagnosis.class === "unverifiable" ? null : diagnosis;
      return renderExplanation({ event, trace: explainTrace(event, null), guide, diagnosis: known });
    } finally {
      investigation.code.dispose();
    }
  } finally {
    if (directory === null) await rm(folder, { recursive: true, force: true });
  }
}
