import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { classOfValue, enclosingClass } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

const EMITS = /\bemit\(\s*["'`]error["'`]/;

const guide = shortGuide({
  slug: "unheard-error",
  title: "Fix Unhandled 'error' event in Node.js",
  summary:
    "This error occurs when an emitter tells of an error and nobody listens: Node then throws it and the process ends. Listen to `error` wherever you listen to anything else of that emitter.",
  trace: [["Emitted 'error' event on Feeder instance at:", "The emitter that nobody listens to."]],
  causes: [
    [
      "listener",
      "A listener is missing",
      "One of two emitters has an `error` listener, the other has not.",
      'feeder.on("log", saw);',
    ],
  ],
  fix: [
    "Listen to it as to the others.",
    'feeder.on("log", saw);',
    'feeder.on("error", note);\nfeeder.on("log", saw);',
  ],
  testing: [
    "Let it emit an error, and look where it went.",
    "assert.deepEqual(line.problems, ['no length']);",
  ],
  questions: [
    [
      "Is an empty listener enough?",
      "It keeps the process alive and hides the error. Note it where the others are noted.",
    ],
  ],
});

interface Listening {
  readonly file: SourceFile;
  readonly call: Node;
  /** `this.feeder`, `feeder` */
  readonly emitter: string;
  readonly node: Node;
  readonly event: string;
  readonly listener: Node;
  /** The function that it stands in. */
  readonly scope: Node | null;
}

/** `feeder.on("log", …)` as a statement of its own. */
function listenings(code: CodeIndex): Listening[] {
  const paths = new Set([
    ...code.mentions(".on("),
    ...code.mentions(".once("),
    ...code.mentions(".addListener("),
  ]);
  return [...paths].flatMap((path): Listening[] => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Listening[] => {
      const callee = field(call, "function");
      const [first, listener] = field(call, "arguments")?.namedChildren ?? [];
      const node = callee?.type === "member_expression" ? field(callee, "object") : null;
      const event = first ? plainString(first) : null;
      if (!node || !listener || event === null || call.parent?.type !== "expression_statement") return [];
      if (!/^(?:on|once|addListener)$/.test(field(callee ?? call, "property")?.text ?? "")) return [];
      return /^[\w$.#]+$/.test(node.text)
        ? [{ file, call, emitter: node.text, node, event, listener, scope: functionAround(call) }]
        : [];
    });
  });
}

/** The listener that is missing, as the emitter beside it, or another one of the same class, has it. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const owner = enclosingClass(code, fault.file.path, fault.statement);
  if (!owner) return [];
  const all = listenings(code);
  const own = all.filter(({ file, node }) => isOf(code, file.path, node, owner));
  const deaf = own.filter((one) => !own.some((other) => other.event === "error" && isSame(one, other)));
  const [first] = deaf.toSorted((left, right) => left.call.startIndex - right.call.startIndex);
  if (!first || new Set(deaf.map(({ file, scope }) => `${file.path}:${scope?.startIndex}`)).size > 1)
    return [];
  const errors = all.filter(({ event }) => event === "error");
  const sample =
    errors.find(({ file, scope }) => file.path === first.file.path && scope?.id === first.scope?.id) ??
    errors.find((other) => own.includes(other) && !/\b(?:this)\b/.test(other.listener.text));
  const statement = statementOf(first.call);
  if (!sample || !statement) return [];
  const word = sample.emitter.replace(/[$.#]/g, "\\$&");
  const text = sample.call.text.replace(
    new RegExp(`(?<![\\w$.])${word}(?![\\w$])`, "g"),
    () => first.emitter,
  );
  const end = sample.call.parent?.text.endsWith(";") ? ";" : "";
  return [
    guess({ investigation }, 0.92, {
      name: "error_is_heard",
      sentence: "An error of the emitter is handled as those of the others",
      cause: `Nobody listens to the errors of \`${first.emitter}\` (${first.file.path}:${startLineOf(first.call)}), so Node throws them.`,
      explanation: `Listens to them as ${sample.file.path}:${startLineOf(sample.call)} does.`,
      edits: [
        insertBefore(
          first.file,
          statement,
          `${text}${end}`.split("\n").map((line, index) => (index === 0 ? line : line.trimStart())),
        ),
      ],
      basis: "house",
      place: { path: first.file.path, line: startLineOf(first.call) },
    }).idea,
  ];
}

function isSame(left: Listening, right: Listening): boolean {
  return (
    left.file.path === right.file.path && left.emitter === right.emitter && left.scope?.id === right.scope?.id
  );
}

/** Whether an emitter is of a class: by what it is made with, or by the default of the parameter that it comes in by. */
function isOf(code: CodeIndex, path: string, node: Node, owner: ClassSymbol): boolean {
  const known = classOfValue(code, path, node);
  if (known) return known.node.id === owner.node.id || known.bases.includes(owner.name);
  if (node.type !== "identifier") return false;
  const scope = functionAround(node);
  const pattern = new RegExp(`\\b${node.text.replace(/\$/g, "\\$")}\\s*=\\s*new ${owner.name}\\b`);
  return pattern.test((scope && field(scope, "parameters")?.text) ?? "");
}

/** An emitter's error that nobody listens to. */
export const unheardErrorRecipe = defineRecipe({
  slug: "unheard-error",
  guide,
  matches: ({ statement, isInnermost }) =>
    isInnermost && EMITS.test(statement.text)
      ? { score: 0.8, evidence: "The line emits `error`, and what is emitted came out as an exception." }
      : null,
  ideas,
  open: (_investigation, { frame, exception }) => ({
    sentence: `An 'error' event at ${frame.path}:${frame.line} has no listener: ${exception.value.slice(0, 80)}`,
    advice: ["Listen to `error` of every emitter, and do with it what the others do with theirs."],
  }),
});
