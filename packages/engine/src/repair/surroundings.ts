import { formsInCopy, type Surroundings } from "../reproduce/in-copy/leaving-alone.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import { beyondSuite } from "../verify/altered-by-tests.ts";
import { testsOnly } from "../verify/overlay.ts";
import type { PreparedGround } from "./ground.ts";

/** What is needed to see what a new test does to the project, on the unchanged code. */
export function surroundingsOf({ tree, environment, trials }: PreparedGround): Surroundings {
  return {
    directory: tree.directory,
    detection: environment.detection,
    look: (test) => trials.runWatched(testsOnly([test]), { selectors: [test.path], observe: true }),
  };
}

/** The reproduction so that it leaves the project's files alone, where it can be written so; else as it is. */
export async function leavingAlone(ground: PreparedGround, shown: Reproduction): Promise<Reproduction> {
  const watched = shown.test && shown.before.find(({ altered }) => altered !== undefined);
  if (!watched) return shown;
  const altered = await beyondSuite(watched, ground.trials, ground.tree.directory);
  if (altered.length === 0) return shown;
  for await (const { reproduction } of formsInCopy(shown, altered, surroundingsOf(ground)))
    return reproduction;
  return shown;
}
