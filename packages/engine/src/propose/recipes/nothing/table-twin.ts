import type { Investigation } from "../../../investigation.ts";
import { tableLookup } from "../../house/table-twins.ts";
import { leftAsTwin } from "../missing-key/left-as-twin.ts";
import type { Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import type { Birth } from "./births.ts";

/** How another function leaves that asks the same table, where this one asks it and uses what it gives. */
export function tableTwinIdeas(investigation: Investigation, { origin }: Birth): Idea[] {
  for (const { path, node, members } of origin.places.toReversed()) {
    const file = investigation.code.file(path);
    const lookup = file && !file.isTest && members.length === 0 ? tableLookup(file, node) : null;
    const isWeb = requestStimulus(investigation) !== null;
    const idea = lookup && leftAsTwin(investigation.code, lookup, isWeb);
    if (idea) return [idea];
  }
  return [];
}
