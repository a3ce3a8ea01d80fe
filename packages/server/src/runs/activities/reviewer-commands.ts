import type { Report } from "@bugstack/engine";
import { code, name, plain } from "../../change-requests/markdown.ts";
import { markerOf } from "../../change-requests/marker.ts";
import type { Forge, PersonsComment } from "../../forges/forge.ts";
import type { EffectAnswer } from "../machine/run-event.ts";
import type { Work } from "./activity.ts";

type Command = NonNullable<Extract<EffectAnswer, { kind: "change_request_seen" }>["command"]>;

const VERB = /^\/bugstack[ \t]+(?<verb>explain|retry|narrower|close)\b/i;

/**
 * The first command under the change request that was not carried out yet, answered there by a comment. Only who may
 * write to the repository commands us. Null where nobody asks for anything.
 */
export async function nextCommand(work: Work, forge: Forge, number: number): Promise<Command | null> {
  if (!forge.comments) return null;
  const answered = new Set(work.run.state.facts.answered ?? []);
  for (const comment of await forge.comments(number)) {
    const verb = verbOf(comment);
    if (!verb || answered.has(comment.id)) continue;
    const marker = `${markerOf(work.run.id)} answer ${comment.id}`;
    await forge.comment(number, { marker, body: answerTo(verb, work) });
    if (verb === "close")
      await forge.close(number, `Closed because ${plain(comment.author, 60)} asked for it.`);
    return { comment: comment.id, verb };
  }
  return null;
}

/** Null for what is no command, or comes from somebody whose word does not count here. */
export function verbOf(comment: Pick<PersonsComment, "body" | "trusted">): Command["verb"] | null {
  const verb = VERB.exec(comment.body.trimStart())?.groups?.verb?.toLowerCase();
  return comment.trusted && verb ? (verb as Command["verb"]) : null;
}

function answerTo(verb: Command["verb"], { run }: Work): string {
  switch (verb) {
    case "explain":
      return explanation(run.report);
    case "retry":
      return "Another attempt begins on the newest target branch. What comes through the gate replaces this commit.";
    case "narrower":
      return "A narrower fix is looked for, through the same gate. Without one this change stays as it is.";
    case "close":
      return "This change request is closed; the same fix is not proposed again for this error.";
  }
}

/** The cause, what the trace means, and why we trust the fix as far as we do. */
export function explanation(report: Report | null): string {
  if (!report?.diagnosis || !report.fix) return "There is no report to explain this change from any more.";
  const { diagnosis, fix } = report;
  const trace = diagnosis.trace
    .slice(0, 15)
    .map((line) => `- ${code(line.line, 120)}: ${plain(line.meaning)}`);
  const places = diagnosis.suspects
    .slice(0, 5)
    .map((suspect) => `- ${name(`${suspect.path}:${suspect.line}`)}: ${plain(suspect.why)}`);
  const reasons = fix.confidence.reasons.slice(0, 10).map((reason) => `- ${plain(reason)}`);
  return [
    `**Cause.** ${plain(diagnosis.rootCause, 400)}`,
    `**Change.** ${plain(fix.explanation, 800)}`,
    ...(trace.length > 0 ? [`**The trace, line by line**\n\n${trace.join("\n")}`] : []),
    ...(places.length > 0 ? [`**Where to look**\n\n${places.join("\n")}`] : []),
    `**Confidence: ${fix.confidence.level}**\n\n${reasons.join("\n")}`,
    ...(diagnosis.guide ? [`The error guide ${name(diagnosis.guide, 80)} says more.`] : []),
  ].join("\n\n");
}
