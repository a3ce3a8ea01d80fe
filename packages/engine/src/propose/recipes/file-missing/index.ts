import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { settingBehind } from "../../../diagnose/origin/setting-behind.ts";
import type { Investigation } from "../../../investigation.ts";
import { reactionIdeas } from "../bad-value/react.ts";
import { isPlain } from "../edits/expressions.ts";
import { isTryable } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { folderIdeas, innerFolder } from "./folder.ts";
import { lookedForIdeas } from "./looked-for.ts";

const guide = pythonGuide({
  slug: "file-missing",
  title: "Fix FileNotFoundError in Python",
  summary:
    "This error occurs when a file is opened that is not there, or is to be written into a folder that is not there. A folder that the program fills is made by the program; a file that may be absent is read as the other optional files are.",
  trace: [
    ['    with open(path, "w") as file:', "Opened for writing: what is missing is the folder."],
    [
      "FileNotFoundError: [Errno 2] No such file or directory: 'out/2025/may.csv'",
      "The whole path, as the process saw it.",
    ],
  ],
  causes: [
    [
      "folder",
      "The folder was never made",
      "It was there on the machine of whoever wrote the code.",
      'open(folder / name, "w")',
    ],
    [
      "optional",
      "A file that need not be there",
      "The first run has no state, a user has no picture.",
      "json.loads(path.read_text())",
    ],
  ],
  fix: [
    "Make the folder before the first file in it.",
    'with open(path, "w") as file:',
    'path.parent.mkdir(parents=True, exist_ok=True)\nwith open(path, "w") as file:',
  ],
  testing: [
    "An empty folder as the place.",
    "def test_first_export(tmp_path):\n    export(tmp_path / 'new' / 'may.csv')",
  ],
  questions: [
    [
      "What if the deployment should have made it?",
      "Then nothing in the code is wrong; mount it, and let the start of the program check.",
    ],
  ],
});

/** Files and folders that are not there, in Python. */
export const fileMissingRecipe: Recipe = findingsRecipe({
  slug: "file-missing",
  guide,
  // A program that cannot be started is no file of the application.
  score: ({ exception: { type, frames } }) =>
    type === "FileNotFoundError" && frames.at(-1)?.function !== "_execute_child" ? 0.8 : null,
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const inner = innerFolder(investigation.code, fault);
  if (inner)
    return [
      {
        id: "folder",
        sentence: inner.cause,
        ...placeOf(fault),
        ideas: [inner],
        advice: "Make the folders around a folder with it.",
      },
    ];
  const opened = openingOn(fault);
  const sentence = opened?.isWritten
    ? `${fault.file.path}:${fault.line} writes into a folder that nobody made.`
    : `${fault.file.path}:${fault.line} takes for granted that the file is there.`;
  const advice = opened?.isWritten
    ? "Make the folder before something is written into it."
    : "Say what a missing file means: nothing yet, or a fault of the deployment.";
  const ideas = opened
    ? opened.isWritten
      ? folderIdeas(investigation.code, fault, opened.call, opened.path, sentence)
      : absentIdeas(investigation, fault, opened, sentence)
    : [];
  const setting =
    opened && !opened.isWritten && ideas.length === 0
      ? settingBehind(investigation, fault.file.path, opened.path)
      : null;
  if (setting) {
    const name = setting.variable ?? "A variable of the environment";
    return [
      {
        id: "optional",
        sentence: `${name} names a file that is not there, and ${fault.file.path}:${fault.line} cannot do without it.`,
        ...placeOf(fault),
        ideas: [],
        advice: `Put the file where ${name} says, or correct the variable where the application is deployed.`,
        class: "config",
      },
    ];
  }
  return [{ id: opened?.isWritten ? "folder" : "optional", sentence, ...placeOf(fault), ideas, advice }];
}

interface Opening {
  readonly call: Node;
  readonly path: Node;
  readonly isWritten: boolean;
}

function openingOn(fault: PythonFault): Opening | null {
  for (const call of fault.statement.descendantsOfType("call")) {
    if (startLineOf(call) > fault.line || call.endPosition.row + 1 < fault.line) continue;
    const callee = field(call, "function");
    const name = callee ? (lastNameOf(callee) ?? "") : "";
    const { positional, named, receiver } = readCall(call);
    const mode =
      (named.get("mode") ?? positional[callee?.type === "attribute" && name === "open" ? 0 : 1])?.text ?? "";
    const isMode = /^["'][rwaxbt+]+["']$/.test(mode);
    if (name === "open" && callee?.text !== "tarfile.open") {
      const path =
        callee?.type === "attribute" && !/^(?:io|gzip|codecs|bz2|os)\b/.test(receiver?.text ?? "")
          ? receiver
          : positional[0];
      if (path) return { call, path, isWritten: isMode && /[wax]/.test(mode) };
    }
    if (/^(?:write_text|write_bytes|touch)$/.test(name) && receiver)
      return { call, path: receiver, isWritten: true };
    // An archive and a log file are opened by the class that writes them.
    const archived = /^(?:ZipFile|TarFile)$/.test(name) || callee?.text === "tarfile.open";
    if (archived && positional[0]) return { call, path: positional[0], isWritten: /^["'][wax]/.test(mode) };
    if (/^(?:\w*FileHandler|savefig)$/.test(name) && positional[0])
      return { call, path: positional[0], isWritten: true };
    if (/^(?:to_csv|to_json|to_excel|to_parquet|save)$/.test(name) && positional[0])
      return { call, path: positional[0], isWritten: true };
    if (/^(?:copy|copyfile|copy2|move|rename|replace)$/.test(name) && positional[1])
      return { call, path: positional[1], isWritten: true };
    if (/^(?:read_text|read_bytes|stat|unlink|iterdir)$/.test(name) && receiver)
      return { call, path: receiver, isWritten: false };
    if (/^(?:listdir|scandir|remove|unlink|getsize|getmtime|stat|rmtree)$/.test(name) && positional[0])
      return { call, path: positional[0], isWritten: false };
  }
  return null;
}

/** What the house gives for other files that are not there. */
function absentIdeas(
  investigation: Investigation,
  fault: PythonFault,
  { call, path }: Opening,
  cause: string,
): Idea[] {
  const { file, statement } = fault;
  const isWith = statement.type === "with_statement";
  if (!isTryable(statement) && !isWith) return [];
  const reactions = reactionIdeas(investigation, fault, {
    file,
    statement,
    check: { kind: "try", caught: "FileNotFoundError" },
    situation: "absent",
    thing: ["file"],
    subject: null,
    key: isPlain(path) ? path.text : null,
    exception: "FileNotFoundError",
    callee: lastNameOf(field(call, "function") ?? call),
    isFromRequest: requestPartOf(investigation, fault, file.path, path) !== null,
    what: "A file that is not there",
    cause,
    name: "without_file",
  });
  return reactions.length > 0 ? reactions : lookedForIdeas(investigation.code, fault, path, cause);
}
