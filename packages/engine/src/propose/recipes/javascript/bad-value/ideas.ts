import type { Investigation } from "../../../../investigation.ts";
import type { JavascriptFault } from "../fault.ts";
import type { Idea } from "../idea.ts";
import { heldAs, misnamedPartIdeas } from "../misnamed-part.ts";
import { requestPartOf } from "../request-part.ts";
import { blankKinIdeas } from "./blank-kin.ts";
import { houseFormIdeas } from "./house-form.ts";
import { leavingIdeas } from "./leave.ts";
import type { Reading } from "./reading.ts";
import { refusalIdeas } from "./refuse.ts";
import { safeReaderIdeas } from "./safe-reader.ts";

/**
 * What is done about a call that was given a bad value, in the order in which a maintainer would choose: a value of the
 * request is refused, by the house's own function where it has one; any other is left out as the code beside it does.
 */
export function badValueIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  reading: Reading,
): Idea[] {
  const part = requestPartOf(investigation, fault.file.path, reading.value);
  const held = part && heldAs(investigation, part);
  if (part && held !== null)
    return misnamedPartIdeas(investigation, part, held, { path: fault.file.path, value: reading.value });
  const blank = blankKinIdeas(investigation, fault, reading);
  if (blank.length > 0) return blank;
  const formed = houseFormIdeas(investigation, fault, reading);
  const read = safeReaderIdeas(investigation, fault, reading);
  const refused = refusalIdeas(investigation, fault, reading);
  const left = refused.length > 0 ? [] : leavingIdeas(investigation, fault, reading);
  return [...formed, ...read, ...refused, ...left];
}
