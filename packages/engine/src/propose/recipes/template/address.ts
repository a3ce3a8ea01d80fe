import type { Edit } from "../../../code/edit.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { djangoEndpoints, type Endpoint, flaskEndpoints } from "../url-for/endpoints.ts";
import { type TemplateFile, templateEdit, templateFilesOf } from "./files.ts";
import { escaped } from "./missing-template.ts";

/** An address that a template asks for: `url_for('show', id=x)`, `{% url 'show' pk=x %}`. */
interface Asked {
  readonly template: TemplateFile;
  readonly start: number;
  readonly end: number;
  /** Names and places of the keywords. */
  readonly keywords: readonly { readonly name: string; readonly start: number }[];
}

/** Name of the endpoint that an address was to be built for; null for other errors. */
export function missingAddressOf({ exception: { type, value } }: PythonFault): string | null {
  if (/(?:^|\.)BuildError$/.test(type))
    return /^Could not build url for endpoint '([^']+)'/.exec(value)?.[1] ?? null;
  if (/(?:^|\.)NoReverseMatch$/.test(type)) return /^Reverse for '([^']+)'/.exec(value)?.[1] ?? null;
  return null;
}

/** Addresses in templates under names that no endpoint has, or with keywords that its path does not have. */
export function addressIdeas({ code, tree, event }: Investigation, fault: PythonFault, name: string): Idea[] {
  const isDjango = /NoReverseMatch$/.test(fault.exception.type);
  const endpoints = isDjango ? djangoEndpoints(code) : flaskEndpoints(code);
  const places = templateFilesOf(tree.directory).flatMap((template) => asked(template, name, isDjango));
  const [first] = places;
  if (!first) return [];
  const known = endpoints.find((endpoint) => endpoint.name === name);
  const made = known
    ? keywordEdits(places, known)
    : nameEdits(places, endpoints, name, fault.exception.value);
  if (!made) return [];
  const [below] = event?.exceptions ?? [];
  const isOfRefusal = below !== undefined && below !== fault.exception && below.relation === "context";
  return [
    runningIdea({
      cause: `${first.template.path} asks for the address of \`${name}\`, ${known ? "with values that its path does not have" : "which is no endpoint"}.`,
      explanation: made.how,
      edits: made.edits,
      name: "address_is_built",
      sentence: "The page is rendered with its addresses.",
    }),
  ].map((idea) => (isOfRefusal ? { ...idea, expectation: NO_ERROR } : idea));
}

function asked(template: TemplateFile, name: string, isDjango: boolean): Asked[] {
  const pattern = isDjango
    ? new RegExp(`\\{%\\s*url\\s+(["'])(${escaped(name)})\\1([^%]*)%\\}`, "g")
    : new RegExp(`url_for\\(\\s*(["'])(${escaped(name)})\\1([^)]*)\\)`, "g");
  return [...template.text.matchAll(pattern)].map((match) => {
    const quote = match[0].indexOf(match[1] ?? "'");
    const start = match.index + quote + 1;
    const rest = start + name.length + 1;
    const keywords = [...(match[3] ?? "").matchAll(/(?<![\w.])(\w+)\s*=(?!=)/g)].map((one) => ({
      name: one[1] ?? "",
      start: rest + one.index,
    }));
    return { template, start, end: start + name.length, keywords };
  });
}

interface Made {
  readonly edits: readonly Edit[];
  readonly how: string;
}

function nameEdits(
  places: readonly Asked[],
  endpoints: readonly Endpoint[],
  name: string,
  message: string,
): Made | null {
  // An endpoint whose path has values that a place does not give leads to the next error.
  const suiting = endpoints.filter(({ values }) =>
    places.every(({ keywords }) => values.every((value) => keywords.some((one) => one.name === value))),
  );
  const names = suiting.map((endpoint) => endpoint.name);
  const last = (text: string) => text.split(/[.:]/).at(-1) ?? text;
  const same = [...new Set(names.filter((one) => last(one) === last(name)))];
  const offered = /Did you mean '([^']+)'/.exec(message)?.[1];
  const given = places.flatMap(({ keywords }) => keywords.map((one) => one.name));
  const fitting = suiting.filter(({ values }) =>
    given.every((one) => values.includes(one) || one.startsWith("_")),
  );
  const likely = likelyName(
    name,
    fitting.map((one) => one.name),
  );
  // What was one page has become a blueprint of its name.
  const within = names.filter((one) => one.startsWith(`${name}.`));
  const found =
    (same.length === 1 ? same[0] : undefined) ??
    (within.length === 1 ? within[0] : undefined) ??
    nearestName(name, names) ??
    (likely && likely.by !== "overlap" ? likely.name : undefined) ??
    (offered !== undefined && names.includes(offered) ? offered : undefined);
  if (found === undefined || found === null) return null;
  return {
    edits: places.map(({ template, start, end }) => templateEdit(template, start, end, found)),
    how: `The address is built for \`${found}\`, as it is registered.`,
  };
}

function keywordEdits(places: readonly Asked[], { values, name }: Endpoint): Made | null {
  const edits = places.flatMap(({ template, keywords }) => {
    const missing = values.filter((value) => !keywords.some((one) => one.name === value));
    const extra = keywords.filter((one) => !values.includes(one.name) && !one.name.startsWith("_"));
    const [value] = missing;
    const [keyword] = extra;
    if (missing.length !== 1 || extra.length !== 1 || !value || !keyword) return [];
    return [templateEdit(template, keyword.start, keyword.start + keyword.name.length, value)];
  });
  const [value] = values;
  return edits.length > 0 && value
    ? { edits, how: `The value gets the name that the path of \`${name}\` has.` }
    : null;
}
