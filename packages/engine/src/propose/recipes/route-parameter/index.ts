import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { renamed } from "../structure/names.ts";
import { likelyName } from "../structure/similar-names.ts";

const guide = shortGuide({
  slug: "route-parameter",
  title: "Fix a route that reads a parameter which its path does not have, in Node.js",
  summary:
    "This error occurs when the path of a route names its parameter otherwise than the handler reads it: what is read is undefined for every request. Read it by the name that stands in the path.",
  trace: [
    [
      "    at /srv/app/routes/boats.js:8:34",
      "A handler whose path has no parameter of the name that it reads.",
    ],
  ],
  causes: [
    [
      "name",
      "Two names for one parameter",
      "The path was renamed, or copied from another route.",
      'app.get("/boats/:boat", (req, res) => show(req.params.boatId));',
    ],
  ],
  fix: [
    "Read it by its name.",
    'app.get("/boats/:boat", (req, res) => show(req.params.boatId));',
    'app.get("/boats/:boat", (req, res) => show(req.params.boat));',
  ],
  testing: ["A request for a thing that is there.", "assert.equal((await get('/boats/b2')).status, 200);"],
  questions: [["Why did nothing complain?", "Parameters are an object, and what it lacks is undefined."]],
});

interface ReadParameter {
  readonly name: string;
  /** Where the name is written. */
  readonly node: Node;
}

function ideas({ code }: Investigation, { handler }: JavascriptFault): Idea[] {
  const file = handler && code.file(handler.path);
  const declared = handler ? parametersIn(handler.route) : null;
  if (!handler || !file || !declared || declared.length === 0) return [];
  const reads = parametersRead(handler.node);
  const strange = reads.filter(({ name }) => !declared.includes(name) && !isMounted(code, name));
  const names = new Set(strange.map(({ name }) => name));
  const [name] = names;
  if (name === undefined || names.size > 1) return [];
  const unread = declared.filter((one) => !reads.some((read) => read.name === one));
  const meant = unread.length > 1 ? likelyName(name, unread) : unread[0];
  const edits = meant == null ? [] : strange.map(({ node }) => renamed(file, node, meant));
  const [first] = strange;
  if (meant == null || !first || edits.some((edit) => edit === null)) return [];
  return [
    {
      name: `${meant}_is_read`,
      sentence: `The request is answered with the ${meant} of its path`,
      cause: `The path \`${handler.route}\` has no parameter \`${name}\`, which is read; it has \`${meant}\`, which nothing reads.`,
      explanation: `Reads \`${meant}\`, as the path calls it.`,
      edits: edits.flatMap((edit) => (edit ? [{ ...edit, part: "fix", together: "name" }] : [])),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(first.node) },
    },
  ];
}

/** Names of the parameters of a path; null where it may match more than it names. */
function parametersIn(route: string | null): string[] | null {
  if (route === null || route.includes("*")) return null;
  return [...route.matchAll(/:([A-Za-z_]\w*)/g)].flatMap(([, name]) => name ?? []);
}

/** Whether a path that something else is mounted on may have the parameter. */
function isMounted(code: CodeIndex, name: string): boolean {
  const written = new RegExp(`(?:use|route|register|prefix|basePath|path)\\b[^\\n]*[:{]${name}\\b`);
  return code.mentions(`:${name}`).some((path) => {
    const file = code.file(path);
    return file !== null && file !== undefined && !file.isTest && written.test(file.text);
  });
}

const HELD = /^(?:\(?(?:await\s+)?)?(?:[\w$]+\.)?params\)?$/;

/** What the handler reads of the parameters of its path without anything that stands in for it. */
function parametersRead(handler: WebHandler["node"]): ReadParameter[] {
  const members = handler
    .descendantsOfType(["member_expression", "subscript_expression"])
    .filter((node) => HELD.test(field(node, "object")?.text ?? ""))
    .flatMap((node): ReadParameter[] => {
      const key = field(node, "property") ?? field(node, "index");
      const name = key && (plainString(key) ?? (key.type === "property_identifier" ? key.text : null));
      return key && name != null && !isBorne(node) ? [{ name, node: key }] : [];
    });
  const called = handler.descendantsOfType("call_expression").flatMap((call): ReadParameter[] => {
    const [given] = field(call, "arguments")?.namedChildren ?? [];
    const name = given && plainString(given);
    return /\.req\.param$/.test(field(call, "function")?.text ?? "") &&
      given &&
      name != null &&
      !isBorne(call)
      ? [{ name, node: given }]
      : [];
  });
  return [...members, ...called, ...handler.descendantsOfType("object_pattern").flatMap(partsTaken)];
}

/** `const { herd } = req.params`, `const { herd } = c.req.param()`, `({ params: { herd } }, res) => …` */
function partsTaken(pattern: Node): ReadParameter[] {
  const { parent } = pattern;
  const value = parent?.type === "variable_declarator" ? field(parent, "value") : null;
  const isOfRequest =
    (value !== null && (HELD.test(value.text) || /\.req\.param\(\)$/.test(value.text))) ||
    (parent?.type === "pair_pattern" && field(parent, "key")?.text === "params");
  if (!isOfRequest) return [];
  return pattern.namedChildren.flatMap((child): ReadParameter[] => {
    const key = child.type === "pair_pattern" ? field(child, "key") : child;
    const isPlain = child.type === "shorthand_property_identifier_pattern" || child.type === "pair_pattern";
    return isPlain && key ? [{ name: plainString(key) ?? key.text, node: key }] : [];
  });
}

function isBorne(read: Node): boolean {
  const { parent } = read;
  return parent !== null && /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "");
}

/** What a handler reads of its path under a name that the path does not have. */
export const routeParameterRecipe = defineRecipe({
  slug: "route-parameter",
  guide,
  matches: (fault, investigation) =>
    ideas(investigation, fault).length > 0
      ? { score: 0.93, evidence: "A parameter is read that the path does not have." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A parameter is read at ${frame.path}:${frame.line} that the path does not have.`,
    advice: ["Read it by the name that stands in the path."],
  }),
});
