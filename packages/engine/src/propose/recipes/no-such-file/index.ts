import type { Investigation } from "../../../investigation.ts";
import { defineRecipe, type Open } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { comesFromSettings } from "../javascript/request-part.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { absentIdeas } from "./absent.ts";
import { type FileCall, fileCallOf } from "./file-call.ts";
import { folderAmongFilesIdeas } from "./folder-among-files.ts";
import { folderIdeas, optionIdeas } from "./folders.ts";
import { behindTail } from "./silent-tail.ts";
import { lateReadIdeas, lateReadOf } from "./streamed.ts";

const guide = shortGuide({
  slug: "no-such-file",
  title: "Fix Error: ENOENT: no such file or directory in Node.js",
  summary:
    "This error occurs when a file is read that is not there, or written into a folder that is not there. A folder that the program fills is made by the program; a file that a client asked for is answered with 404; state that was never written is empty.",
  trace: [
    [
      "Error: ENOENT: no such file or directory, open 'out/2026/may.csv'",
      "The whole path, as the process saw it. Of a file that is written, it is the folder that is missing.",
    ],
  ],
  causes: [
    [
      "folder",
      "The folder was never made",
      "It was there on the machine of whoever wrote the code.",
      "writeFileSync(join(folder, name), text);",
    ],
    [
      "state",
      "Nothing was written yet",
      "The first run has no state.",
      "JSON.parse(readFileSync(path, 'utf8'));",
    ],
    [
      "request",
      "A client names the file",
      "Anybody can ask for anything.",
      "await readFile(join(folder, req.params.name));",
    ],
  ],
  fix: [
    "Make the folder before the first file in it.",
    "writeFileSync(path, text);",
    "mkdirSync(dirname(path), { recursive: true });\nwriteFileSync(path, text);",
  ],
  testing: ["An empty folder as the place.", "save(join(folder, 'new', 'may.csv'));"],
  questions: [
    [
      "What if the deployment should have made it?",
      "Then nothing in the code is wrong; mount it, and let the start of the program check.",
    ],
  ],
});

/** The fault where the file is read, with the call: on the line itself, or in a function that gave its promise on. */
function placed(
  investigation: Investigation,
  seen: JavascriptFault,
): { readonly fault: JavascriptFault; readonly found: FileCall } | null {
  const here = fileCallOf(seen);
  if (here) return { fault: seen, found: here };
  const fault = behindTail(investigation, seen);
  const found = fault && fileCallOf(fault);
  return fault && found ? { fault, found } : null;
}

function ideas(investigation: Investigation, seen: JavascriptFault): Idea[] {
  const late = /^ENOENT/.test(seen.exception.value) ? lateReadOf(seen) : null;
  if (late) return lateReadIdeas(investigation, seen, late);
  const place = placed(investigation, seen);
  if (!place) return [];
  const { fault, found } = place;
  if (/^EISDIR/.test(fault.exception.value)) return folderAmongFilesIdeas(investigation, fault, found);
  const isThere = /^EEXIST/.test(fault.exception.value);
  switch (found.does) {
    case "write":
      return isThere ? [] : folderIdeas(investigation, fault, found);
    case "make":
    case "remove":
      return optionIdeas(investigation, fault, found);
    case "read":
    case "list":
      // A path that the deployment sets is the deployment's to fill.
      return isThere || comesFromSettings(investigation, fault.file.path, found.path)
        ? []
        : absentIdeas(investigation, fault, found);
  }
}

/** Files and folders that are not there, or there already. */
export const noSuchFileRecipe = defineRecipe({
  slug: "no-such-file",
  guide,
  matches: (fault, investigation) =>
    /^(?:ENOENT|EEXIST|EISDIR): /.test(fault.exception.value) &&
    (placed(investigation, fault) || lateReadOf(fault))
      ? { score: 0.8, evidence: "A function of the file system did not find a path, or found it taken." }
      : null,
  ideas,
  open: (investigation, fault) => openOf(investigation, fault),
});

/** A file that the deployment names is for the deployment to put there. */
function openOf(investigation: Investigation, seen: JavascriptFault): Open {
  const { fault, found } = placed(investigation, seen) ?? { fault: seen, found: null };
  const { frame, exception } = fault;
  const isSet =
    /^ENOENT/.test(exception.value) &&
    found?.does === "read" &&
    comesFromSettings(investigation, fault.file.path, found.path);
  if (isSet) {
    return {
      class: "config",
      sentence: `The environment names a file that is not there, and ${frame.path}:${frame.line} cannot do without it.`,
      advice: ["Put the file there, or correct the variable where the application is deployed."],
    };
  }
  return {
    sentence: /^EISDIR/.test(exception.value)
      ? `${frame.path}:${frame.line} takes a folder for a file.`
      : /^EEXIST/.test(exception.value)
        ? `${frame.path}:${frame.line} makes what is there already.`
        : `${frame.path}:${frame.line} takes for granted that the file or folder is there.`,
    advice: ["Say what a missing file means: nothing yet, or a fault of the deployment."],
  };
}
