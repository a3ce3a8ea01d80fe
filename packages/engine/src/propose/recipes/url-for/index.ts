import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { djangoEndpoints, type Endpoint, flaskEndpoints } from "./endpoints.ts";
import { leftOutValues } from "./left-out-values.ts";

const guide = pythonGuide({
  slug: "url-for",
  title: "Fix BuildError in Flask and NoReverseMatch in Django",
  summary:
    "This error occurs when an address is built for an endpoint that does not exist under this name, or without the values that its path needs. Endpoints of a blueprint carry its name in front, those of a Django application its namespace.",
  trace: [
    ['    return redirect(url_for("show", name=name))', "The address that was asked for."],
    [
      "werkzeug.routing.exceptions.BuildError: Could not build url for endpoint 'show'",
      "No rule has this endpoint with these values.",
    ],
  ],
  causes: [
    [
      "endpoint",
      "The endpoint has another name",
      "A view was renamed, moved to a blueprint, or its name was misspelt.",
      'url_for("show", name=name)',
    ],
    [
      "value",
      "A value has another name",
      "The path says `<pk>`, the call gives `id`.",
      'url_for("orders.show", id=order.id)',
    ],
  ],
  fix: [
    "Name the endpoint as it is registered, as the links beside it do.",
    'url_for("show", name=name)',
    'url_for("articles.show", name=name)',
  ],
  testing: [
    "A request that leads over the link.",
    'def test_moved(client):\n    assert client.get("/wiki/home").status_code == 302',
  ],
  questions: [["Why did nobody notice?", "The name is a text: nothing looks at it before the line runs."]],
});

/** Addresses that are built for endpoints under a wrong name or with wrong values: Flask's and Django's. */
export const urlForRecipe: Recipe = findingsRecipe({
  slug: "url-for",
  guide,
  score: ({ exception: { type } }) =>
    /^(?:BuildError|NoReverseMatch)$/.test(type.split(".").at(-1) ?? type) ? 0.9 : null,
  findings,
});

const ADVICE = "Name endpoints as they are registered.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const isDjango = /NoReverseMatch$/.test(fault.exception.type);
  const endpoints = isDjango ? djangoEndpoints(investigation.code) : flaskEndpoints(investigation.code);
  const call = buildingCall(fault);
  const literal = call && readCall(call).positional.find((node) => plainString(node) !== null);
  const name = literal ? plainString(literal) : null;
  if (!call || !literal || name === null)
    return [
      {
        id: "endpoint",
        sentence: "An address is built for an endpoint that does not exist.",
        ...placeOf(fault),
        ideas: [],
        advice: ADVICE,
      },
    ];
  const known = endpoints.filter(
    (endpoint) =>
      endpoint.name === name ||
      (endpoint.name.endsWith(`.${name.replace(/^\./, "")}`) && name.startsWith(".")),
  );
  const ideas =
    known.length > 0
      ? [
          ...valueIdeas(investigation.code, fault, call, known),
          ...known
            .slice(0, 1)
            .flatMap((endpoint) => leftOutValues(investigation.code, fault, call, endpoint)),
        ]
      : nameIdeas(fault, call, literal, name, endpoints);
  const sentence =
    known.length > 0
      ? (ideas[0]?.cause ??
        `\`${name}\` needs values under other names than ${fault.file.path}:${fault.line} gives.`)
      : `There is no endpoint \`${name}\`; ${fault.file.path}:${fault.line} builds an address for it.`;
  return [
    { id: known.length > 0 ? "value" : "endpoint", sentence, ...placeOf(fault), ideas, advice: ADVICE },
  ];
}

function buildingCall(fault: PythonFault): Node | null {
  return (
    fault.statement
      .descendantsOfType("call")
      .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
      .find(
        (node) =>
          /^(?:url_for|reverse|reverse_lazy|redirect|resolve_url)$/.test(
            lastNameOf(field(node, "function") ?? node) ?? "",
          ) && readCall(node).positional.some((given) => plainString(given) !== null),
      ) ?? null
  );
}

function nameIdeas(
  fault: PythonFault,
  call: Node,
  literal: Node,
  name: string,
  endpoints: readonly Endpoint[],
): Idea[] {
  const given = [...readCall(call).named.keys()].filter((key) => !key.startsWith("_"));
  const last = (text: string) => text.split(/[.:]/).at(-1) ?? text;
  const offered = /Did you mean '([^']+)'/.exec(fault.exception.value)?.[1];
  const sameLast = endpoints.filter((endpoint) => last(endpoint.name) === last(name));
  const suits = (endpoint: Endpoint) => endpoint.values.every((value) => given.includes(value));
  const near =
    nearestName(
      name,
      endpoints.map((endpoint) => endpoint.name),
    ) ?? nearestLast(name, endpoints);
  const alike = likelyName(
    name,
    endpoints
      .filter((endpoint) => suits(endpoint) && endpoint.values.length === given.length)
      .map((endpoint) => endpoint.name),
  );
  const likely = alike && alike.by !== "overlap" ? alike.name : null;
  const ranked = [
    ...sameLast.filter((endpoint) => endpoint.path === fault.file.path),
    ...sameLast,
    ...endpoints.filter((endpoint) => endpoint.name === near),
    ...endpoints.filter((endpoint) => endpoint.name === offered),
    // `results` for `ballot-result`, of the addresses that take these values.
    ...endpoints.filter((endpoint) => endpoint.name === likely),
  ].filter((endpoint, index, all) => all.findIndex((other) => other.name === endpoint.name) === index);
  const fitting = ranked.filter(suits);
  const only = ranked.length === 0 ? onlyFitting(call, name, given, endpoints) : null;
  const chosen = only ? [only] : (fitting.length > 0 ? fitting : ranked).slice(0, 2);
  return chosen.map((endpoint) => {
    const text = literal.text.replace(name, endpoint.name);
    return {
      cause: `There is no endpoint \`${name}\`; it is registered as \`${endpoint.name}\` in ${endpoint.path}.`,
      explanation: `The address is built for \`${endpoint.name}\`, as it is registered.`,
      edits: [{ ...replaceNode(fault.file, literal, text), part: "fix" }],
      basis: chosen.length === 1 ? ("house" as const) : ("guess" as const),
      expectation: NO_ERROR,
      name: "address_is_built",
      sentence: "The address is built.",
    };
  });
}

/** The only address of the same namespace that takes these values and can be gone to. */
function onlyFitting(
  call: Node,
  name: string,
  given: readonly string[],
  endpoints: readonly Endpoint[],
): Endpoint | null {
  const space = /^(.*)[.:]/.exec(name)?.[1];
  // Values that are given by their place have no names to go by.
  const isNamed =
    readCall(call).positional.length === 1 && !given.includes("args") && !given.includes("kwargs");
  if (space === undefined || !isNamed) return null;
  const fitting = endpoints.filter(
    (endpoint) =>
      /^(.*)[.:]/.exec(endpoint.name)?.[1] === space &&
      endpoint.isReadable &&
      endpoint.values.length === given.length &&
      endpoint.values.every((value) => given.includes(value)),
  );
  const names = new Set(fitting.map((endpoint) => endpoint.name));
  return names.size === 1 ? (fitting[0] ?? null) : null;
}

function nearestLast(name: string, endpoints: readonly Endpoint[]): string | null {
  const last = (text: string) => text.split(/[.:]/).at(-1) ?? text;
  const near = nearestName(
    last(name),
    endpoints.map((endpoint) => last(endpoint.name)),
  );
  return endpoints.find((endpoint) => last(endpoint.name) === near)?.name ?? null;
}

/** Whether a keyword of a call becomes a part of the query, which the project reads somewhere under this name. */
function isOfQuery(code: CodeIndex, name: string): boolean {
  const asked = new RegExp(`\\b(?:args|GET|query_params)(?:\\.get(?:list)?\\(|\\[)["']${name}["']`);
  return code.mentions(name).some((path) => asked.test(code.file(path)?.text ?? ""));
}

/** A keyword under another name than the path has. */
function valueIdeas(code: CodeIndex, fault: PythonFault, call: Node, known: readonly Endpoint[]): Idea[] {
  const keywords = (field(call, "arguments")?.namedChildren ?? []).filter(
    ({ type }) => type === "keyword_argument",
  );
  return known.flatMap(({ values, name }): Idea[] => {
    const given = keywords.map((keyword) => field(keyword, "name")?.text ?? "");
    const missing = values.filter((value) => !given.includes(value));
    // What begins with an underscore is said to the builder itself: `_external`, `_anchor`.
    const extra = keywords.filter((keyword) => {
      const own = field(keyword, "name")?.text ?? "";
      return !values.includes(own) && !own.startsWith("_") && !isOfQuery(code, own);
    });
    const [value] = missing;
    const target = extra[0] && field(extra[0], "name");
    if (missing.length !== 1 || extra.length !== 1 || !value || !target) return [];
    const part = extra[0] && partToo(code, extra[0], target.text, value);
    return [
      {
        cause: `The path of \`${name}\` needs \`${value}\`, and ${fault.file.path}:${fault.line} gives \`${target.text}\`.`,
        explanation: `The value gets the name that the path has, \`${value}\`.`,
        edits: [
          { ...replaceNode(fault.file, target, value), part: "fix" },
          ...(part ? [{ ...replaceNode(fault.file, part, value), part: "fix" }] : []),
        ],
        basis: "house",
        expectation: FINE,
        name: "address_is_built",
        sentence: "The address is built.",
      },
    ];
  });
}

/** `id=album.id` for a path that needs the slug, which albums have: the value is the other part as well. */
function partToo(code: CodeIndex, keyword: Node, name: string, value: string): Node | null {
  const given = field(keyword, "value");
  const part = given?.type === "attribute" ? field(given, "attribute") : null;
  if (part?.text !== name) return null;
  const read = new RegExp(`\\.${value}\\b|^\\s+${value}\\s*[:=]|["']${value}["']`, "m");
  return code.naming(value).some((path) => read.test(code.file(path)?.text ?? "")) ? part : null;
}
