import { uncalledViews } from "../../../code/python/django-views.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { isUnanswered, isUnansweredMiddleware, unansweredIdeas } from "./answers.ts";
import { takenEndpointIdeas, takenEndpointOf } from "./endpoints.ts";
import { isLeftToFramework, leftToFrameworkIdeas } from "./left-to-framework.ts";
import { hookParameters, type ParameterChange, renamedForRoute } from "./parameters.ts";

const guide = pythonGuide({
  slug: "framework-call",
  title: "Fix The view function did not return a valid response, and functions that a framework cannot call",
  summary:
    "These errors occur between a web framework and the functions that it calls: a view ends without an answer, a handler does not take what it is given, a parameter is named otherwise than in the path, or two views have one name.",
  trace: [
    [
      "TypeError: The view function for 'cancel' did not return a valid response. The function either returned None or ended without a return statement.",
      "The view that ended without an answer.",
    ],
  ],
  causes: [
    ["answer", "A view ends without an answer", "One of its ways has no `return`.", "jsonify(ok=True)"],
    [
      "parameters",
      "A function does not take what it is given",
      "Handlers of errors get the error.",
      "@app.errorhandler(404)\ndef missing():",
    ],
    [
      "dependency",
      "A handler is called as a plain function",
      "FastAPI fills `Depends` in only where it makes the call itself.",
      "total = month_total(month)",
    ],
    [
      "name",
      "Two views have one name",
      "A decorator hides the names of what it wraps.",
      "def checked(*args, **kwargs):",
    ],
  ],
  fix: ["Return the answer.", "jsonify(ok=True)", "return jsonify(ok=True)"],
  testing: [
    "Ask once for each way.",
    'def test_cancel(client):\n    assert client.post("/jobs/1/cancel").status_code == 200',
  ],
  questions: [
    ["Why is no line of mine in the trace?", "The framework looks at the answer after the view is done."],
  ],
});

const UNCALLED_VIEW = /^(?:\w+\.)?__init__\(\) takes 1 positional argument but 2 were given/;
const CALL =
  /^(?:[\w.<>]+\.)?(\w+)\(\) (?:takes (\d+) positional arguments? but (\d+) (?:was|were) given|got an unexpected keyword argument '(\w+)'|missing \d+ required positional arguments?: '(\w+)')/;

/** Functions of the project that a web framework calls, and that do not suit it. */
export const frameworkCallRecipe: Recipe = findingsRecipe({
  slug: "framework-call",
  guide,
  score(fault, investigation) {
    if (isUnanswered(fault) || isUnansweredMiddleware(fault) || takenEndpointOf(fault) !== null) return 0.92;
    if (isLeftToFramework(fault))
      return leftToFrameworkIdeas(investigation.code, fault).length > 0 ? 0.93 : null;
    return fault.exception.type === "TypeError" && callIdeas(investigation, fault).length > 0 ? 0.93 : null;
  },
  findings(investigation, fault) {
    const found = (id: string, sentence: string, ideas: readonly Idea[]): Finding[] => [
      { id, sentence, ...placeOf(fault), ideas, advice: "Ask for each address once in a test." },
    ];
    const taken = takenEndpointOf(fault);
    if (taken !== null)
      return found(
        "name",
        `Two views are registered under the name \`${taken}\`.`,
        takenEndpointIdeas(investigation.code, fault, taken),
      );
    if (isUnanswered(fault) || isUnansweredMiddleware(fault))
      return found(
        "answer",
        `\`${fault.function?.name ?? "The view"}\` ends without an answer.`,
        unansweredIdeas(investigation, fault),
      );
    if (isLeftToFramework(fault))
      return found(
        "dependency",
        "A handler is called without its dependencies.",
        leftToFrameworkIdeas(investigation.code, fault),
      );
    return found(
      "parameters",
      `${fault.file.path}:${fault.line} does not take what the framework gives it.`,
      callIdeas(investigation, fault),
    );
  },
});

function callIdeas({ code }: Investigation, fault: PythonFault): Idea[] {
  const { function: symbol, file } = fault;
  const { value } = fault.exception;
  if (UNCALLED_VIEW.test(value)) return viewIdeas(code);
  if (!symbol) return [];
  const [, name, , given, unexpected] = CALL.exec(value) ?? [];
  if (name !== symbol.name) return [];
  const changes: (ParameterChange | null)[] = [
    given === undefined ? null : hookParameters(code, file, symbol, Number(given)),
    unexpected === undefined ? null : renamedForRoute(code, file, symbol, unexpected),
  ];
  return changes.flatMap((change) =>
    change
      ? [
          runningIdea({
            cause: change.cause,
            explanation: change.how,
            edits: change.edits,
            basis: change.isHouse ? "house" : "standard",
            name: "function_takes_what_it_is_given",
            sentence: "The function takes what the framework gives it.",
          }),
        ]
      : [],
  );
}

function viewIdeas(code: Investigation["code"]): Idea[] {
  const [view, ...others] = uncalledViews(code);
  if (!view || others.length > 0) return [];
  return [
    runningIdea({
      cause: `${view.file.path}:${view.line} hands over the class \`${view.node.text}\` where a function is wanted.`,
      explanation: "It is handed over by `as_view()`.",
      edits: [textEdit(view.file, view.node.endIndex, view.node.endIndex, ".as_view()")],
      basis: "standard",
      name: "view_is_called",
      sentence: "The class answers as a view.",
    }),
  ];
}
