import type { CandidateEdit } from "../propose/candidate.ts";
import type { ReadBase } from "./change.ts";

const NEWLINE = 0x0a;

/**
 * The edits, with those of a part that lie in one line marked as one change: a key that gets another name and the value that
 * goes with it belong together, though the error may be gone with half of them.
 */
export async function togetherInLines(
  edits: readonly CandidateEdit[],
  read: ReadBase,
): Promise<readonly CandidateEdit[]> {
  const lines = new Map<CandidateEdit, string>();
  for (const edit of edits) {
    const text = edit.together === undefined ? await read(edit.path) : null;
    if (text)
      lines.set(edit, `${edit.part} ${edit.path} ${text.lastIndexOf(NEWLINE, Math.max(0, edit.start - 1))}`);
  }
  const shared = Map.groupBy(lines.keys(), (edit) => lines.get(edit) ?? "");
  return edits.map((edit) => {
    const line = lines.get(edit);
    return line !== undefined && (shared.get(line)?.length ?? 0) > 1 ? { ...edit, together: line } : edit;
  });
}
