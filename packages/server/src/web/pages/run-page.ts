import { type Html, html } from "../html.ts";
import type { RunDetail, RunRow } from "../queries.ts";
import { badge, moment } from "./layout.ts";

export function runsPage(runs: readonly RunRow[]): Html {
  if (runs.length === 0)
    return html`<p>No run yet. One starts by itself when an issue calls for it and policy allows.</p>`;
  return html`<table>
<thead><tr><th>Run</th><th>Project</th><th>State</th><th>What happened</th><th>Started</th></tr></thead>
<tbody>${runs.map(
    (run) =>
      html`<tr><td><a href="/runs/${run.id}">${run.title}</a></td><td>${run.project}</td><td>${badge(run.reason ?? run.phase)}</td><td>${run.sentence}</td><td>${moment(run.created_at)}</td></tr>`,
  )}</tbody></table>`;
}

export function runPage({ run, log, confirmation, deployments, changeRequest, checks }: RunDetail): Html {
  const { report } = run;
  return html`<p>${badge(run.reason ?? run.phase)} ${run.project} · <a href="/issues/${run.issue_id}">issue ${run.issueNumber}</a></p>
<p>${run.sentence}</p>
${report?.diagnosis ? html`<h2>Root cause</h2><p>${report.diagnosis.rootCause}</p>` : null}
${
  report?.fix
    ? html`<h2>Fix</h2><p>${report.fix.explanation}</p>
<p>Confidence ${badge(report.fix.confidence.level)} ${report.fix.confidence.score.toFixed(2)}</p>
<ul>${report.fix.confidence.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
${diffPart(report.fix.diff)}`
    : null
}
${
  report?.suggestion
    ? html`<h2>Suggestion</h2><p>A guess and no fix: neither the repository nor a standard says that it is what is meant.</p>
<p>${report.suggestion.explanation}</p>
${diffPart(report.suggestion.diff)}`
    : null
}
${
  report?.verification
    ? html`<h2>Gate</h2><table><tbody>${report.verification.gates.map(
        (gate) => html`<tr><td>${gate.id}</td><td>${badge(gate.status)}</td><td>${gate.evidence}</td></tr>`,
      )}</tbody></table>`
    : null
}
${
  changeRequest
    ? html`<h2>Change request ${changeRequest.number}</h2><p>${badge(changeRequest.state)} ${changeRequest.title}</p>
<table><tbody>${checks.map(
        (check) =>
          html`<tr><td>${check.name}</td><td>${badge(check.state)}</td><td>${check.summary}</td></tr>`,
      )}</tbody></table>`
    : null
}
${
  deployments.length > 0
    ? html`<h2>Deployments</h2><table><tbody>${deployments.map(
        (deployment) =>
          html`<tr><td>${deployment.release}</td><td>${badge(deployment.state)}</td><td>${deployment.evidence}</td><td>${moment(deployment.started_at)}</td></tr>`,
      )}</tbody></table>`
    : null
}
${
  confirmation
    ? html`<h2>Confirmation</h2><p>${badge(confirmation.state)} ${confirmation.sentence}</p>
<p class="quiet">${confirmation.exercises} of ${confirmation.needed ?? "?"} exercises, ${confirmation.returned} times the old error.</p>`
    : null
}
<h2>Steps</h2>
<table><tbody>${log.map(
    (entry) =>
      html`<tr><td>${moment(entry.at)}</td><td>${entry.kind.replaceAll("_", " ")}</td><td>${sentenceOf(entry.event)}</td></tr>`,
  )}</tbody></table>`;
}

function sentenceOf(event: RunDetail["log"][number]["event"]): string {
  if ("sentence" in event) return event.sentence;
  return "";
}

/** A unified diff with its lines told apart. */
function diffPart(diff: string): Html {
  return html`<pre class="diff">${diff.split("\n").map(
    (line) => html`<span class="${lineClass(line)}">${line}
</span>`,
  )}</pre>`;
}

function lineClass(line: string): string {
  if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff ")) return "file";
  if (line.startsWith("@@")) return "hunk";
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : "same";
}
