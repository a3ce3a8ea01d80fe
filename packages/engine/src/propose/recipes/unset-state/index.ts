import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "unset-state",
  title: "Fix AttributeError on flask.g, request.state and app.state",
  summary:
    "This error occurs when something is read from the state of a request or an application that nobody has set on this way: the function that sets it left early, or sets it under another name or on another object.",
  trace: [
    ["    return greeting(g.user)", "The read."],
    ["AttributeError: user", "Nothing has set it for this request."],
  ],
  causes: [
    [
      "left-early",
      "What sets it left early",
      "Open pages are not asked who is there.",
      "if request.endpoint in OPEN:\n    return",
    ],
    [
      "other-name",
      "It is set under another name",
      "`rate_cache` is set, `cache` is read.",
      "request.app.state.cache",
    ],
    [
      "other-object",
      "It is set on another object",
      "The application's state is not that of the request.",
      "request.state.cache",
    ],
  ],
  fix: ["Read it as the other readers do.", "greeting(g.user)", 'greeting(g.get("user"))'],
  testing: ["Ask as nobody.", 'def test_guest(client):\n    assert client.get("/").status_code == 200'],
  questions: [["Why not hasattr?", "A value that is always set, if to None, needs no asking."]],
});

/** State of a request or an application that nothing has set. */
export const unsetStateRecipe: Recipe = findingsRecipe({
  slug: "unset-state",
  guide,
  score: (fault) => (readOf(fault) ? 0.88 : null),
  findings,
});

interface StateRead {
  readonly node: Node;
  /** `g`, `request.state`, `app.state` */
  readonly holder: Node;
  readonly name: string;
  readonly kind: "g" | "state" | "local" | "request";
}

/** `g.user`, `request.app.state.cache`, `local.connection` on the failing line, where the message is about it. */
function readOf(fault: PythonFault): StateRead | null {
  const { type, value } = fault.exception;
  if (type !== "AttributeError") return null;
  const [, owner, asked] =
    /^'(State|_?local|_thread\._local|WSGIRequest|ASGIRequest|Request|_AppCtxGlobals)' object has no attribute '(\w+)'/.exec(
      value,
    ) ?? [];
  const name = asked ?? /^'?(\w+)'?$/.exec(value)?.[1];
  if (name === undefined) return null;
  const found = fault.statement.descendantsOfType("attribute").filter((node) => {
    const holder = field(node, "object");
    const isRead =
      field(node, "attribute")?.text === name &&
      startLineOf(node) <= fault.line &&
      fault.line <= node.endPosition.row + 1;
    if (!isRead || !holder) return false;
    if (owner === "State") return /(?:^|\.)state$/.test(holder.text);
    return owner === undefined || owner === "_AppCtxGlobals"
      ? /^(?:flask\.)?g$/.test(holder.text)
      : /^identifier$|^attribute$/.test(holder.type);
  });
  const [node] = found;
  const holder = node && field(node, "object");
  if (!node || !holder) return null;
  const kind =
    owner === "State"
      ? "state"
      : /local$/.test(owner ?? "")
        ? "local"
        : /Request$/.test(owner ?? "")
          ? "request"
          : "g";
  return { node, holder, name, kind };
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const read = readOf(fault);
  if (!read) return [];
  const sentence = `Nothing has set \`${read.node.text}\` where ${fault.file.path}:${fault.line} reads it.`;
  const ideas = [
    ...gentleReads(investigation, fault, read, sentence),
    ...otherPlaces(investigation, fault, read, sentence),
    ...settersThatLeave(investigation, read, sentence),
  ];
  return [
    { id: "left-early", sentence, ...placeOf(fault), ideas, advice: "Set it on each way, if to None." },
  ];
}

/** `g.get("user")`, `getattr(request, "tenant", None)`, as other readers have it. */
function gentleReads({ code }: Investigation, fault: PythonFault, read: StateRead, cause: string): Idea[] {
  const { holder, name } = read;
  const last = holder.text.split(".").at(-1) ?? holder.text;
  const pattern = new RegExp(
    `(?:\\b${last}\\.get\\(\\s*["']${name}["'][^)]*\\)|\\bgetattr\\(\\s*[\\w.]*${last}\\s*,\\s*["']${name}["']\\s*,[^)]*\\))`,
  );
  for (const path of code.naming(name)) {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") continue;
    const index = file.text.split("\n").findIndex((line) => pattern.test(line));
    const text = pattern.exec(file.text)?.[0];
    if (index < 0 || !text) continue;
    const written = text.startsWith("getattr(")
      ? text.replace(/^getattr\(\s*[\w.]+/, `getattr(${holder.text}`)
      : `${holder.text}${text.slice(text.indexOf(".get("))}`;
    return [
      {
        cause,
        explanation: `It is read with \`${written}\`, as at ${path}:${index + 1}.`,
        edits: [{ ...replaceNode(fault.file, read.node, written), part: "fix" }],
        basis: "house",
        expectation: FINE,
        name: "nothing_has_set_it",
        sentence: "What nothing has set is taken as absent.",
      },
    ];
  }
  return [];
}

interface Setting {
  readonly file: SourceFile;
  readonly node: Node;
  readonly holder: string;
  readonly name: string;
}

/** `app.state.cache = …` anywhere in the project. */
function settingsOf(code: CodeIndex, kind: StateRead["kind"], holder: string): Setting[] {
  const last = holder.split(".").at(-1) ?? holder;
  return code.naming(last).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") return [];
    return file.tree.rootNode.descendantsOfType("assignment").flatMap((node): Setting[] => {
      const left = field(node, "left");
      const own = left?.type === "attribute" ? field(left, "object") : null;
      const isSame =
        own !== null && (kind === "state" ? /(?:^|\.)state$/.test(own.text) : own.text === holder);
      return left && own && isSame
        ? [{ file, node, holder: own.text, name: field(left, "attribute")?.text ?? "" }]
        : [];
    });
  });
}

/** Set under another name, or on the application where the request is asked. */
function otherPlaces({ code }: Investigation, fault: PythonFault, read: StateRead, cause: string): Idea[] {
  const settings = settingsOf(code, read.kind, read.holder.text);
  const idea = (node: Node, text: string, how: string, basis: Idea["basis"]): Idea =>
    runningIdea({
      cause,
      explanation: how,
      edits: [replaceNode(fault.file, node, text)],
      basis,
      name: "state_is_read_where_it_is_set",
      sentence: "The state is read where it is set.",
    });
  const same = settings.filter(({ name }) => name === read.name);
  if (read.kind === "state" && same.length > 0) {
    const isOfApplication = same.every(({ holder }) => /(?:^|\.)app(?:lication)?\.state$/.test(holder));
    const request = /^(\w+)\.state$/.exec(read.holder.text)?.[1];
    if (isOfApplication && request !== undefined && !/^app/.test(request))
      return [
        idea(
          read.holder,
          `${request}.app.state`,
          `It is set on the application, and read from there.`,
          "house",
        ),
      ];
    const isOfRequest = same.every(({ holder }) => !/(?:^|\.)app(?:lication)?\.state$/.test(holder));
    const outer = /^(\w+)\.app\.state$/.exec(read.holder.text)?.[1];
    return isOfRequest && outer !== undefined
      ? [idea(read.holder, `${outer}.state`, "It is set on the request, and read from there.", "house")]
      : [];
  }
  const likely =
    same.length > 0
      ? null
      : likelyName(
          read.name,
          settings.map(({ name }) => name),
        );
  const attribute = field(read.node, "attribute");
  return likely && attribute
    ? [
        idea(
          attribute,
          likely.name,
          `It is set as \`${likely.name}\`, and read so.`,
          likely.by === "overlap" ? "guess" : "house",
        ),
      ]
    : [];
}

/** A function before each request that sets it at its end and leaves early on some way: it sets None first. */
function settersThatLeave({ code }: Investigation, read: StateRead, cause: string): Idea[] {
  if (read.kind === "state") return [];
  const settings = settingsOf(code, read.kind, read.holder.text).filter(({ name }) => name === read.name);
  return settings.flatMap(({ file, node, holder }) => {
    const scope = code.functionAt(file.path, startLineOf(node))?.node;
    const body = scope && field(scope, "body");
    const leaves = scope
      ?.descendantsOfType("return_statement")
      .some((one) => one.startIndex < node.startIndex && one.namedChildCount === 0);
    const isNested =
      body && !body.namedChildren.some((statement) => statement.firstNamedChild?.id === node.id);
    const [first] = body?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    if (!body || !first || !(leaves || isNested)) return [];
    const edit = insertBefore(file, first, [`${holder}.${read.name} = None`]);
    return edit
      ? [
          {
            cause,
            explanation: `\`${read.node.text}\` is None until it is known, on whatever way its function ends.`,
            edits: [{ ...edit, part: "fix" }],
            basis: "guess" as const,
            expectation: NO_ERROR,
            name: "nothing_has_set_it",
            sentence: "What nothing has set is taken as absent.",
          },
        ]
      : [];
  });
}
