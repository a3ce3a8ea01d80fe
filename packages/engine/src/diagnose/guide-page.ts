import type { CanonicalEvent } from "@bugstack/event";
import type { Guide } from "../propose/recipes/recipe.ts";
import type { Diagnosis, TraceLine } from "./diagnosis.ts";
import { wrapped } from "./wrap-text.ts";

/** The guide of an error family as one Markdown page. */
export function renderGuide(guide: Guide): string {
  const trace = guide.readingTheTrace.flatMap(({ line, meaning }) => [fenced(line, ""), meaning]);
  const causes = guide.commonCauses.flatMap(({ title, text, code }) => [
    `### ${title}`,
    text,
    ...(code.trim() === "" ? [] : [fenced(code, guide.fix.language)]),
  ]);
  const fix = [
    guide.fix.text,
    ...labelled("Before:", guide.fix.before, guide.fix.language),
    ...labelled("After:", guide.fix.after, guide.fix.language),
  ];
  const testing = [guide.testing.text, ...labelled("", guide.testing.code, guide.testing.language)];
  const sections = guide.sections.flatMap(({ title, text }) => [`## ${title}`, text]);
  const questions = guide.questions.flatMap(({ question, answer }) => [`### ${question}`, answer]);
  return `${[
    `# ${guide.title}`,
    guide.summary,
    ...(guide.frameworks.length === 0 ? [] : [`Applies to: ${guide.frameworks.join(", ")}.`]),
    ...chapter("## Reading the trace", trace),
    ...chapter("## Common causes", causes),
    ...chapter("## The fix", fix),
    ...chapter("## Testing the fix", testing),
    ...sections,
    ...chapter("## Questions", questions),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function chapter(title: string, parts: readonly string[]): string[] {
  return parts.some((part) => part.trim() !== "") ? [title, ...parts] : [];
}

function labelled(label: string, code: string, language: string): string[] {
  return code.trim() === "" ? [] : [...(label === "" ? [] : [label]), fenced(code, language)];
}

/** A fence longer than any run of backticks inside, so that the text cannot leave it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n+$/, "")}\n${fence}`;
}

/**
 * The explanation of one error as plain text for a terminal: what it is, the trace line by line, and the guide of its
 * family where there is one.
 */
export function renderExplanation(given: {
  readonly event: CanonicalEvent;
  readonly trace: readonly TraceLine[];
  readonly guide: Guide | null;
  readonly diagnosis?: Pick<Diagnosis, "class" | "rootCause" | "evidence" | "advice" | "suspects"> | null;
}): string {
  const { event, trace, guide, diagnosis } = given;
  const surfaced = event.exceptions.at(-1);
  const title = surfaced
    ? `${surfaced.type}${surfaced.value ? `: ${surfaced.value.split("\n")[0]}` : ""}`
    : (event.message ?? "An event without an exception");
  return `${[
    heading(printable(title).slice(0, 200)),
    ...(diagnosis ? diagnosisParts(diagnosis) : []),
    heading("The trace, line by line"),
    trace
      .map(({ line, meaning }) => `${printable(line)}\n${wrapped(printable(meaning), "        ")}`)
      .join("\n"),
    ...(guide ? guideParts(guide) : []),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

const CLASS_SENTENCES: Readonly<Record<Diagnosis["class"], string>> = {
  code: "A defect in the code.",
  config: "A matter of configuration, not of code.",
  external: "A failure of another service or of the network, not of the code.",
  client: "The client's affair: it got the answer that it should.",
  resource: "The machine ran out of something.",
  unverifiable: "The event cannot be compared with this code.",
};

function diagnosisParts(
  diagnosis: Pick<Diagnosis, "class" | "rootCause" | "evidence" | "advice" | "suspects">,
): string[] {
  const suspects = diagnosis.suspects
    .slice(0, 5)
    .map(({ path, line, function: name, why }) => `${path}:${line}${name ? ` in ${name}` : ""} - ${why}`);
  return [
    `${CLASS_SENTENCES[diagnosis.class]}\n${wrapped(printable(diagnosis.rootCause), "")}`,
    listed("Evidence", diagnosis.evidence),
    listed("What to do", diagnosis.advice),
    listed("Where to look", suspects),
  ];
}

function guideParts(guide: Guide): string[] {
  const code = (text: string) => text.replace(/\n+$/, "").replace(/^(?=.)/gm, "    ");
  return [
    heading(guide.title),
    wrapped(guide.summary, ""),
    heading("Common causes"),
    guide.commonCauses
      .map(({ title, text, code: sample }) =>
        [title, wrapped(text, "    "), code(sample)].filter(Boolean).join("\n"),
      )
      .join("\n\n"),
    heading("The fix"),
    wrapped(guide.fix.text, ""),
    guide.fix.before.trim() === "" ? "" : `Before:\n${code(guide.fix.before)}`,
    guide.fix.after.trim() === "" ? "" : `After:\n${code(guide.fix.after)}`,
    heading("Testing the fix"),
    wrapped(guide.testing.text, ""),
    code(guide.testing.code),
    ...guide.sections.flatMap(({ title, text }) => [heading(title), wrapped(text, "")]),
    ...(guide.questions.length === 0 ? [] : [heading("Questions")]),
    guide.questions.map(({ question, answer }) => `${question}\n${wrapped(answer, "    ")}`).join("\n\n"),
  ];
}

function heading(title: string): string {
  return `${title}\n${"-".repeat(Math.min(title.length, 100))}`;
}

function listed(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ""
    : `${title}:\n${items.map((item) => wrapped(printable(item), "  ", "- ")).join("\n")}`;
}

/** Text of an event may hold control sequences that a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === "\t" ? "    " : " ",
  );
}
