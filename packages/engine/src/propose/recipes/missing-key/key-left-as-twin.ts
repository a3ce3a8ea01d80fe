import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { tableLookup } from "../../house/table-twins.ts";
import { requestStimulus } from "../stimuli/request.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";
import { leftAsTwin } from "./left-as-twin.ts";

/** How another function leaves that asks the same table for a key; null where none does, and for a key that is written out. */
export function keyLeftAsTwin(
  investigation: Investigation,
  { read, holder, literal, fault }: KeyCase,
): KeyFinding | null {
  const isWritten = read.parent?.type === "assignment" && field(read.parent, "left")?.id === read.id;
  const lookup = literal === null && !isWritten ? tableLookup(fault.file, read) : null;
  const isWeb = requestStimulus(investigation) !== null;
  const idea = lookup?.table.id === holder.id ? leftAsTwin(investigation.code, lookup, isWeb) : null;
  if (!idea) return null;
  return { id: "house-way", sentence: idea.cause, path: fault.file.path, line: fault.line, ideas: [idea] };
}
