import type { Investigation } from "../../../../investigation.ts";
import type { Open } from "../define.ts";
import type { JavascriptFault } from "../fault.ts";
import { comesFromSettings } from "../request-part.ts";
import type { Reading } from "./reading.ts";

/** What to say of a bad value where no change is known. A setting is for the deployment to correct. */
export function openBadValue(
  investigation: Investigation,
  { frame }: JavascriptFault,
  reading: Reading | null,
  advice: readonly string[],
): Open {
  const what = reading?.what ?? "usable";
  const shown = reading && reading.value.text.length <= 40 ? `\`${reading.value.text}\`` : "The value";
  if (reading && comesFromSettings(investigation, frame.path, reading.value)) {
    return {
      class: "config",
      sentence: `${shown} at ${frame.path}:${frame.line} comes from the environment and is not ${what}.`,
      advice: ["Correct the variable where the application is deployed; the code does as it is told."],
    };
  }
  return {
    sentence: `${shown} at ${frame.path}:${frame.line} is not ${what}, and the code does not tell what should happen then.`,
    advice,
  };
}
