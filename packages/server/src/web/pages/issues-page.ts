import { type Html, html } from "../html.ts";
import type { IssueRow } from "../queries.ts";
import { badge, moment } from "./layout.ts";

export function issuesPage(issues: readonly IssueRow[]): Html {
  if (issues.length === 0) {
    return html`<p>No issue yet. Create a project and a key (<code>bugstack project create</code>,
<code>bugstack key create</code>), give the key to an SDK, and the first error appears here.</p>`;
  }
  return html`<table>
<thead><tr><th>Issue</th><th>Project</th><th>Status</th><th>Level</th><th class="number">Events</th><th>Last release</th><th>Last seen</th></tr></thead>
<tbody>${issues.map(
    (issue) => html`<tr>
<td><a href="/issues/${issue.id}">${issue.title}</a><div class="quiet">${issue.culprit}</div></td>
<td>${issue.project}</td>
<td>${badge(issue.status)}${issue.kind === "observation" ? badge("observation") : ""}</td>
<td>${badge(issue.level)}</td>
<td class="number">${issue.event_count}</td>
<td>${short(issue.last_release)}</td>
<td>${moment(issue.last_seen)}</td>
</tr>`,
  )}</tbody></table>`;
}

/** Releases are often full hashes. */
export function short(release: string | null): string {
  return release && /^[0-9a-f]{40}$/.test(release) ? release.slice(0, 12) : (release ?? "");
}
