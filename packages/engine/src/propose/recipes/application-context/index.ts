import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { applicationHandedOver, requestHandedOver } from "./handed-over.ts";
import { wrapRest } from "./wrap.ts";

const guide = pythonGuide({
  slug: "application-context",
  title: "Fix RuntimeError: Working outside of application context in Flask",
  summary:
    "This error occurs when `current_app`, an extension or a model is used where no request is answered: in a thread, a job, a script. Open the context of the application around the work.",
  trace: [
    ["    current_app.config['SENDER']", "What needs an application."],
    [
      "RuntimeError: Working outside of application context.",
      "None is active here: contexts belong to one thread and one request.",
    ],
  ],
  causes: [
    [
      "context",
      "The work runs outside of a request",
      "Threads, jobs and scripts start without a context.",
      "for name in low():",
    ],
    [
      "request",
      "The request is gone",
      "A thread cannot read the request that started it; give it the values.",
      "request.args['q']",
    ],
  ],
  fix: [
    "Open the context around the work.",
    "return len(low())",
    "with app.app_context():\n    return len(low())",
  ],
  testing: ["Call the job as the scheduler does.", "def test_nightly():\n    assert nightly() == ['nail']"],
  questions: [
    [
      "Why does current_app not work as an argument?",
      "It is a proxy. Hand over current_app._get_current_object().",
    ],
  ],
});

const MESSAGE = /^Working outside of (application|request) context/;

/** Work of Flask outside of a context. */
export const applicationContextRecipe: Recipe = findingsRecipe({
  slug: "application-context",
  guide,
  score: ({ exception: { type, value } }) => (type === "RuntimeError" && MESSAGE.test(value) ? 0.92 : null),
  findings,
});

const ADVICE = "Open the application's context around the work, and hand over what belongs to the request.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const isRequest = /request context/.test(fault.exception.value.split("\n")[0] ?? "");
  const sentence = `${fault.file.path}:${fault.line} needs the context of ${isRequest ? "a request" : "the application"}, and there is none where it is called from.`;
  const ideas = isRequest ? [] : contextIdeas(investigation, fault, sentence);
  if (ideas.length === 0) ideas.push(...handedIdeas(investigation, fault, sentence, isRequest));
  return [{ id: isRequest ? "request" : "context", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/** Work that is handed to a thread is given what it needs by whoever hands it over. */
function handedIdeas({ code }: Investigation, fault: PythonFault, cause: string, isRequest: boolean): Idea[] {
  const handed = isRequest ? requestHandedOver(code, fault) : applicationHandedOver(code, fault);
  if (!handed) return [];
  return [
    runningIdea({
      cause,
      explanation: handed.explanation,
      edits: handed.edits,
      basis: handed.house === null ? "standard" : "house",
      name: "work_has_its_context",
      sentence: "The work runs outside of a request too.",
    }),
  ];
}

/** The context is opened in the innermost function of the trace that has an application at hand. */
function contextIdeas(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const { code } = investigation;
  const house = code.callsOf("app_context").find(({ path }) => code.file(path)?.isTest === false);
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const statement = file && statementOnLine(file, frame.line);
    const block = statement && blockStatement(statement);
    const name = file && block ? applicationAt(investigation, file, block) : null;
    const edit = file && block && name ? wrapRest(file, block, `with ${name}.app_context():`) : null;
    if (!edit) continue;
    return [
      runningIdea({
        cause,
        explanation: `The work runs in the context of the application${house ? `, as at ${house.path}:${startLineOf(house.node)}` : ""}.`,
        edits: [edit],
        basis: house ? "house" : "standard",
        name: "work_has_its_context",
        sentence: "The work runs outside of a request too.",
      }),
    ];
  }
  return [];
}

/** The statement of the function's own block in which a statement stands. */
function blockStatement(statement: Node): Node | null {
  const scope = ancestorOfType(statement, ["function_definition"]);
  const body = scope ? field(scope, "body") : statement.tree.rootNode;
  for (let node: Node | null = statement; node; node = node.parent)
    if (node.parent?.id === body?.id) return node;
  return null;
}

/** The name under which an application is at hand there: a parameter, or what was made by the factory before. */
function applicationAt({ code }: Investigation, file: SourceFile, statement: Node): string | null {
  const scope = ancestorOfType(statement, ["function_definition"]);
  const parameter =
    scope &&
    parametersOf(scope).find(
      ({ name, annotation }) => /^(?:flask_)?app(?:lication)?$/.test(name) || annotation?.text === "Flask",
    );
  if (parameter) return parameter.name;
  const around = scope ? field(scope, "body") : file.tree.rootNode;
  const own = (around?.namedChildren ?? []).filter((node) => node.endIndex <= statement.startIndex);
  const top = scope ? file.tree.rootNode.namedChildren : [];
  for (const node of [...own.toReversed(), ...top]) {
    const assignment = node.type === "expression_statement" ? node.firstNamedChild : null;
    const right = assignment?.type === "assignment" ? field(assignment, "right") : null;
    const left = assignment && field(assignment, "left");
    if (left?.type === "identifier" && right?.type === "call" && makesApplication(code, right))
      return left.text;
  }
  // An application that another module holds, and that is imported here already.
  const bound = (code.symbolsOf(file.path)?.imports ?? []).find(({ local, atModuleLevel }) => {
    const found = local && atModuleLevel ? code.resolve(file.path, local) : null;
    const made = found?.node?.type === "assignment" ? field(found.node, "right") : null;
    return made?.type === "call" && makesApplication(code, made);
  });
  return bound?.local ?? null;
}

function makesApplication(code: Investigation["code"], call: Node): boolean {
  const name = readCall(call).callee?.split(".").at(-1) ?? "";
  if (name === "Flask") return true;
  return code
    .functionsNamed(name)
    .some(({ node }) =>
      node
        .descendantsOfType("call")
        .some((inner) => lastNameOf(field(inner, "function") ?? inner) === "Flask"),
    );
}
