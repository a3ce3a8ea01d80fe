import type { Situation } from "./refusals.ts";

/** Names of classes that stand for all that can go wrong in a module, and not for one matter. */
const GENERAL =
  /^(?:[A-Z]\w*)?(?:Refused|Rejected|Error|Exception|Problem|Failure|Failed|Fault|Invalid|Denied)$|^(?:Bad|Invalid|Failed)[A-Z]\w*$/;
const OF_ONE_MATTER =
  /Limit|Stock|Exceed|Conflict|Forbidden|Auth|Permission|Expired|Duplicate|Exists|Locked|Timeout|Config|Network|Connection/;
/** What is not there is not written wrongly, and what is written wrongly is not missing. */
const OF_FORM = /Parse|Format|Syntax/;
const OF_ABSENCE = /Unknown|Missing|NotFound|DoesNotExist|Denied|^(?:Key|Lookup|Index|Runtime|Type)Error$/;

/** Whether the name of an exception class fits whatever a module refuses in such a situation: `ImportProblem`, `BadRow`. */
export function standsForAnything(name: string, situation: Situation): boolean {
  const isOther = situation === "absent" ? OF_FORM : OF_ABSENCE;
  return GENERAL.test(name) && !OF_ONE_MATTER.test(name) && !isOther.test(name);
}
