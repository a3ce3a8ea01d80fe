import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { addressIdeas, missingAddressOf } from "./address.ts";
import { filterIdeas, unknownFilterOf } from "./filters.ts";
import { missingTemplateIdeas, missingTemplateOf } from "./missing-template.ts";
import { undefinedIdeas, undefinedPartOf } from "./undefined.ts";

const guide = pythonGuide({
  slug: "template",
  title: "Fix TemplateNotFound, TemplateDoesNotExist and UndefinedError in Jinja and Django",
  summary:
    "These errors occur when a page is rendered: the template has another name, or it asks for a value, a filter or an address that is not there. Name things as they are called, and allow for what may be absent.",
  trace: [
    ['    return render_template("dashbord.html")', "The template that was asked for."],
    [
      "jinja2.exceptions.TemplateNotFound: dashbord.html",
      "There is none of this name below the folders of templates.",
    ],
  ],
  causes: [
    [
      "missing",
      "The template is called otherwise",
      "A file was renamed, or its folder was left out.",
      'render(request, "home.html")',
    ],
    [
      "address",
      "An address under an old name",
      "A view was renamed, and a template still links to it.",
      "{% url 'order_show' pk=order.pk %}",
    ],
    [
      "filter",
      "A filter that the engine does not know",
      "Its library is not loaded, or it is misspelt.",
      "{{ price|money }}",
    ],
    [
      "undefined",
      "A value that the view does not give",
      "It has another name, or may be absent.",
      "{{ team.lead.name.title() }}",
    ],
  ],
  fix: [
    "Name the template as it is called.",
    'render_template("dashbord.html")',
    'render_template("dashboard.html")',
  ],
  testing: [
    "Ask for the page once.",
    'def test_home(client):\n    assert client.get("/").status_code == 200',
  ],
  questions: [
    ["Why did the tests pass?", "No test asks for this page; templates are read when they are rendered."],
  ],
});

/** Errors while a page is rendered, of which the cause stands in a template or in its name. */
export const templateRecipe: Recipe = findingsRecipe({
  slug: "template",
  guide,
  score: (fault, investigation) =>
    missingTemplateOf(fault) !== null || unknownFilterOf(fault) !== null || undefinedPartOf(fault) !== null
      ? 0.9
      : missingAddressOf(fault) !== null && findings(investigation, fault)[0]?.ideas.length
        ? 0.95
        : null,
  findings,
});

const ADVICE = "Ask for each page in a test.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const found = (id: string, sentence: string, ideas: readonly Idea[]): Finding[] => {
    // What is changed is where the cause stands.
    const path = ideas[0]?.edits[0]?.path ?? fault.file.path;
    return [
      {
        id,
        sentence,
        ...(path === fault.file.path ? placeOf(fault) : { path, line: 1 }),
        ideas,
        advice: ADVICE,
      },
    ];
  };
  const missing = missingTemplateOf(fault);
  if (missing !== null)
    return found(
      "missing",
      `There is no template \`${missing}\`.`,
      missingTemplateIdeas(investigation, fault, missing),
    );
  const filter = unknownFilterOf(fault);
  if (filter !== null)
    return found(
      "filter",
      `A template uses \`${filter}\`, which the engine does not know.`,
      filterIdeas(investigation, fault, filter),
    );
  const address = missingAddressOf(fault);
  if (address !== null)
    return found(
      "address",
      `A template asks for the address of \`${address}\`.`,
      addressIdeas(investigation, fault, address),
    );
  const part = undefinedPartOf(fault);
  return part === null
    ? []
    : found(
        "undefined",
        `A template asks for \`${part.name}\`, which is not there.`,
        undefinedIdeas(investigation, fault, part),
      );
}
