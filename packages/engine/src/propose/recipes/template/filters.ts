import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type TemplateFile, templateEdit, templateFilesOf } from "./files.ts";

const JINJA =
  "abs attr batch capitalize center default dictsort escape filesizeformat first float forceescape format groupby indent int items join last length list lower map max min pprint random reject rejectattr replace reverse round safe select selectattr slice sort string striptags sum title tojson trim truncate unique upper urlencode urlize wordcount wordwrap xmlattr";
const DJANGO =
  "add addslashes capfirst center cut date default default_if_none dictsort dictsortreversed divisibleby escape escapejs filesizeformat first floatformat force_escape get_digit iriencode join json_script last length linebreaks linebreaksbr linenumbers ljust lower make_list phone2numeric pluralize pprint random rjust safe safeseq slice slugify stringformat striptags time timesince timeuntil title truncatechars truncatewords unordered_list upper urlencode urlize urlizetrunc wordcount wordwrap yesno";

/** A filter or tag that a template uses and the engine does not know; null for other errors. */
export function unknownFilterOf({ exception: { type, value } }: PythonFault): string | null {
  if (!/(?:^|\.)Template(?:Syntax|Assertion|Runtime)Error$/.test(type)) return null;
  return (
    /^Invalid filter: '(\w+)'|^No filter named '(\w+)'|^Invalid block tag on line \d+: '(\w+)'/
      .exec(value)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

/** The library of the project that has it is loaded, as other templates do; else the filter that was meant. */
export function filterIdeas({ code, tree }: Investigation, fault: PythonFault, name: string): Idea[] {
  const templates = templateFilesOf(tree.directory);
  const isDjango = /^Invalid/.test(fault.exception.value);
  const users = templates.filter(({ text }) => new RegExp(`\\|\\s*${name}\\b|\\{%\\s*${name}\\b`).test(text));
  if (isDjango) {
    const library = libraryOf(code, name);
    const bare = library === null ? [] : users.filter(({ text }) => !loads(text, library));
    if (library !== null && bare.length > 0)
      return bare.map((template) =>
        runningIdea({
          cause: `${template.path} uses \`${name}\` of \`${library}\` without loading it.`,
          explanation: `\`${library}\` is loaded.`,
          edits: [loadEdit(template, library)],
          name: "library_is_loaded",
          sentence: "The page is rendered with the library that it uses.",
        }),
      );
  }
  const known = (isDjango ? DJANGO : JINJA).split(" ");
  const near = nearestName(name, [...known, ...ownFilters(code)]);
  if (near === null || users.length === 0) return [];
  return [
    runningIdea({
      cause: `There is no filter \`${name}\`; the one that is meant is \`${near}\`.`,
      explanation: `The filter is called by its name, \`${near}\`.`,
      edits: users.flatMap((template) => filterEdits(template, name, near)),
      name: "filter_is_known",
      sentence: "The page is rendered with filters that there are.",
    }),
  ];
}

function filterEdits(template: TemplateFile, name: string, to: string): Edit[] {
  return [...template.text.matchAll(new RegExp(`(\\|\\s*)${name}\\b`, "g"))].map((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    return templateEdit(template, start, start + name.length, to);
  });
}

const loads = (text: string, library: string) =>
  new RegExp(`\\{%\\s*load\\s[^%]*\\b${library}\\b`).test(text);

function loadEdit(template: TemplateFile, library: string): Edit {
  const extended = /\{%\s*extends[^%]*%\}[ \t]*\n?/.exec(template.text);
  const at = extended ? extended.index + extended[0].length : 0;
  return templateEdit(template, at, at, `{% load ${library} %}\n`);
}

/** Name of the module below `templatetags` that registers a filter or tag. */
function libraryOf(code: CodeIndex, name: string): string | null {
  const found = code.naming(name).flatMap((path) => {
    const home = /(?:^|\/)templatetags\/(\w+)\.py$/.exec(path)?.[1];
    return home && registered(code, path).includes(name) ? [home] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function registered(code: CodeIndex, path: string): string[] {
  return (code.symbolsOf(path)?.functions ?? []).flatMap(({ node, name }) => {
    const decorated = ancestorOfType(node, ["decorated_definition"]);
    const decorator = decorated?.namedChildren.find((child) => child.type === "decorator")?.firstNamedChild;
    if (!decorator || !/^\w+\.(?:filter|simple_tag|inclusion_tag|tag)\b/.test(decorator.text)) return [];
    const given =
      decorator.type === "call"
        ? (readCall(decorator).named.get("name") ?? readCall(decorator).positional[0])
        : null;
    return [(given && plainString(given)) ?? name];
  });
}

/** `@app.template_filter("money")`, `env.filters["money"] = money` */
function ownFilters(code: CodeIndex): string[] {
  const declared = ["template_filter", "app_template_filter"].flatMap((method) =>
    code.callsOf(method).flatMap(({ node }) => {
      const [given] = readCall(node).positional;
      const decorated = node.parent?.type === "decorator" ? node.parent.parent : null;
      const definition = decorated && field(decorated, "definition");
      return (given && plainString(given)) ?? (definition && field(definition, "name")?.text) ?? [];
    }),
  );
  const assigned = code
    .mentions(".filters[")
    .flatMap((path) =>
      [...(code.file(path)?.text ?? "").matchAll(/\.filters\[\s*["'](\w+)["']\s*\]\s*=/g)].map(
        (match) => match[1] ?? "",
      ),
    );
  return [...declared, ...assigned];
}
