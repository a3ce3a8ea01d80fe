import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { COLLECTION_FORMS } from "./collection-forms.ts";
import { FILE_MODES } from "./file-modes.ts";
import { GIVEN_AS } from "./given-as.ts";
import { MODULE_FORMS } from "./module-forms.ts";
import { MOVED_NAMES } from "./moved-names.ts";
import { PYDANTIC_FORMS } from "./pydantic-two.ts";
import { PYTHON_FORMS } from "./python-forms.ts";
import { renamedOptionIdeas } from "./renamed-options.ts";
import { SLIPS } from "./slips.ts";
import { SQL_FORMS } from "./sqlalchemy-two.ts";
import { TAKEN_OUT } from "./taken-out.ts";
import { unitIdeas } from "./units.ts";
import { WEB_FORMS } from "./web-forms.ts";

const guide = pythonGuide({
  slug: "library-use",
  title: "Fix errors by which a library says how it wants to be used, in Python",
  summary:
    "These errors occur when a library is given something in another form than it takes, and says so: a manager where rows are wanted, a text where a tuple is wanted, milliseconds where seconds are wanted.",
  trace: [
    ["    conn.execute(query, (name))", "The call."],
    [
      "sqlite3.ProgrammingError: Incorrect number of bindings supplied. The current statement uses 1, and there are 3 supplied.",
      "What the library was given, and what it takes.",
    ],
  ],
  causes: [
    ["form", "It was given in another form", "Brackets make no tuple; a comma does.", "(name)"],
    [
      "option",
      "An option has another name since an upgrade",
      "The release notes of the library say which.",
      "httpx.Client(proxies=proxy)",
    ],
    [
      "unit",
      "It was given in another unit",
      "Browsers and queues count milliseconds.",
      "datetime.fromtimestamp(event.created_ms)",
    ],
  ],
  fix: [
    "Give it in the form that the message asks for.",
    "conn.execute(query, (name))",
    "conn.execute(query, (name,))",
  ],
  testing: ["Call it once.", "def test_add():\n    add('ida')"],
  questions: [["Why did it work for some values?", "A text of one letter is a sequence of one value."]],
});

/** Libraries that were given a thing in another form than they take it, and whose message says in which. */
export const libraryUseRecipe: Recipe = findingsRecipe({
  slug: "library-use",
  guide,
  score: (fault, investigation) => (ideasFor(investigation, fault).length > 0 ? 0.94 : null),
  findings(investigation, fault): Finding[] {
    const ideas = ideasFor(investigation, fault);
    const sentence = ideas[0]?.cause ?? "A library was given something in another form than it takes.";
    return [{ id: "form", sentence, ...placeOf(fault), ideas, advice: "Call it once in a test." }];
  },
});

const ALL = [
  ...SLIPS,
  ...GIVEN_AS,
  ...MOVED_NAMES,
  ...FILE_MODES,
  ...PYTHON_FORMS,
  ...COLLECTION_FORMS,
  ...MODULE_FORMS,
  ...SQL_FORMS,
  ...PYDANTIC_FORMS,
  ...WEB_FORMS,
  ...TAKEN_OUT,
];

function ideasFor(investigation: Investigation, fault: PythonFault): readonly Idea[] {
  const [line = ""] = fault.exception.value.split("\n");
  const where = `${fault.file.path}:${fault.line}`;
  const found = ALL.flatMap((slip) => {
    const match = slip.message.exec(line);
    const edits = match ? slip.edits(investigation, fault, match) : [];
    return edits.length === 0
      ? []
      : [
          {
            ...runningIdea({
              cause: `${where} ${slip.cause}`,
              explanation: slip.how,
              edits,
              basis: "standard",
              name: "library_is_given_what_it_takes",
              sentence: "The library is given what it takes.",
            }),
            ...(slip.mayBeRefused && { expectation: NO_ERROR }),
          },
        ];
  });
  return [...found, ...renamedOptionIdeas(investigation, fault), ...unitIdeas(investigation, fault)];
}
