import type { HistoryLine, IssueDetail, Share } from "../../issues/detail.ts";
import { type Html, html } from "../html.ts";
import { badge, moment } from "./layout.ts";

interface IssueHead {
  readonly id: string;
  readonly status: string;
  readonly merged_into: string | null;
}

/** What people can decide about an issue, each as a form of its own. */
export function decisionForms(issue: IssueHead): Html {
  if (issue.merged_into !== null) {
    return html`<p>This issue was merged into <a href="/issues/${issue.merged_into}">another one</a>.</p>
<form method="post" action="/issues/${issue.id}/unmerge"><button>Take it out again</button></form>`;
  }
  const decide = (status: string, label: string, fields: Html | null = null) =>
    html`<form class="decision" method="post" action="/issues/${issue.id}/status">
<input type="hidden" name="status" value="${status}">${fields}<button>${label}</button></form>`;
  return html`<div class="decisions">
${issue.status === "resolved" || issue.status === "ignored" ? decide("ongoing", "Reopen") : null}
${
  issue.status === "resolved"
    ? null
    : decide(
        "resolved",
        "Resolve",
        html`<select name="in"><option value="now">now</option><option value="next">in the next release</option>
<option value="release">in the release</option><option value="commit">in the commit</option></select>
<input name="name" maxlength="256" placeholder="release or commit">`,
      )
}
${
  issue.status === "ignored"
    ? null
    : decide(
        "ignored",
        "Ignore",
        html`<select name="until"><option value="ever">for ever</option><option value="day">for a day</option>
<option value="week">for a week</option><option value="events">until it comes</option></select>
<input name="more" maxlength="10" size="6" placeholder="100"> more times`,
      )
}
<form class="decision" method="post" action="/issues/${issue.id}/merge">
<input name="into" maxlength="100" placeholder="project-number"><button>Merge into</button></form>
</div>`;
}

/** Where and when it was seen: by hour, release, environment and tag. */
export function figuresPart(detail: IssueDetail): Html {
  const days = byDay(detail.hours);
  const most = Math.max(1, ...days.map(({ events }) => events));
  return html`${
    days.length === 0
      ? null
      : html`<h2>Last 14 days</h2><table><tbody>${days.map(
          ({ day, events }) =>
            html`<tr><td>${day}</td><td><meter min="0" max="${most}" value="${events}">${events}</meter></td><td class="number">${events}</td></tr>`,
        )}</tbody></table>`
  }
${shares("Releases", detail.releases)}${shares("Environments", detail.environments)}
${
  detail.tags.length === 0
    ? null
    : html`<h2>Tags</h2><table><tbody>${detail.tags.map(
        ({ key, values }) => html`<tr><td>${key}</td><td>${values.map(share)}</td></tr>`,
      )}</tbody></table>`
}`;
}

function byDay(hours: IssueDetail["hours"]): { day: string; events: number }[] {
  const days = new Map<string, number>();
  for (const { hour, events } of hours) {
    const day = hour.toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + events);
  }
  return [...days].map(([day, events]) => ({ day, events }));
}

function shares(title: string, list: readonly Share[]): Html | null {
  return list.length === 0 ? null : html`<p>${title}: ${list.map(share)}</p>`;
}

function share({ value, events }: Share): Html {
  return html`<span class="badge">${value || "unknown"} ${events}</span> `;
}

/** Why the events of this issue are together. */
export function groupingPart({ id }: { readonly id: string }, detail: IssueDetail): Html {
  return html`<h2>Why these events are together</h2>
${detail.fingerprints.map(
  ({
    fingerprint,
    version,
    explanation,
  }) => html`<p class="quiet"><code>${fingerprint}</code> by version ${version}</p>
${
  explanation === null
    ? html`<p class="quiet">The next event will tell.</p>`
    : html`<table><tbody>${explanation.map(
        (part) =>
          html`<tr><td>${part.what}</td><td><code>${part.value}</code></td><td class="quiet">${part.why}</td></tr>`,
      )}</tbody></table>`
}`,
)}
${detail.merged.map(
  (one) =>
    html`<form method="post" action="/issues/${one.id}/unmerge"><input type="hidden" name="back" value="${id}">
Merged: <a href="/issues/${one.id}">${one.number} ${one.title}</a> (${one.events} events) <button>Take it out again</button></form>`,
)}`;
}

export function historyPart(history: readonly HistoryLine[]): Html {
  return html`<h2>History</h2>
<table><tbody>${history.map(
    (entry) =>
      html`<tr><td>${moment(entry.at)}</td><td>${entry.from && entry.from !== entry.to ? html`${badge(entry.from)} → ` : null}${badge(entry.to)}</td><td>${entry.actor}</td><td>${entry.reason}</td></tr>`,
  )}</tbody></table>`;
}
