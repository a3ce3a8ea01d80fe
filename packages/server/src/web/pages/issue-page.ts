import type { CanonicalEvent, ExceptionValue, Frame } from "@bugstack/event";
import { type Html, html } from "../html.ts";
import type { IssueDetail } from "../queries.ts";
import { decisionForms, figuresPart, groupingPart, historyPart } from "./issue-parts.ts";
import { short } from "./issues-page.ts";
import { badge, moment } from "./layout.ts";

export function issuePage({ issue, events, detail, runs, event }: IssueDetail): Html {
  return html`<p>${badge(issue.status)}${badge(issue.level)}${badge(issue.kind)} ${issue.project} · ${issue.culprit}</p>
${decisionForms(issue)}
<dl>
<dt>Events</dt><dd>${issue.event_count}</dd>
<dt>People affected</dt><dd>${issue.user_count}</dd>
<dt>First seen</dt><dd>${moment(issue.first_seen)} in ${short(issue.first_release)}</dd>
<dt>Last seen</dt><dd>${moment(issue.last_seen)} in ${short(issue.last_release)}</dd>
</dl>
${figuresPart(detail)}
<h2>Runs</h2>
${
  runs.length === 0
    ? html`<p class="quiet">None.</p>`
    : html`<table><tbody>${runs.map(
        (run) =>
          html`<tr><td><a href="/runs/${run.id}">run ${run.ordinal}</a></td><td>${badge(run.reason ?? run.phase)}</td><td>${run.sentence}</td><td>${moment(run.created_at)}</td></tr>`,
      )}</tbody></table>`
}
<h2>Newest event</h2>
${event ? eventPart(event) : html`<p class="quiet">None that can be shown.</p>`}
<h2>Events</h2>
<table><tbody>${events.map(
    (row) =>
      html`<tr><td><code>${row.event_id}</code></td><td>${short(row.release)}</td><td>${row.environment}</td><td>${row.occurrences > 1 ? `× ${row.occurrences}` : ""}</td><td>${moment(row.received_at)}</td></tr>`,
  )}</tbody></table>
${groupingPart(issue, detail)}
${historyPart(detail.history)}`;
}

function eventPart(event: CanonicalEvent): Html {
  const { request } = event;
  return html`${event.exceptions.toReversed().map(exceptionPart)}
${
  request
    ? html`<h3>Request</h3><pre>${request.method} ${request.path}
${request.headers.map(([name, value]) => `${name}: ${value}\n`)}</pre>`
    : null
}`;
}

function exceptionPart(exception: ExceptionValue): Html {
  return html`<section class="exception"><h3>${exception.type}: ${exception.value}</h3>
${exception.frames.toReversed().map(framePart)}</section>`;
}

function framePart(frame: Frame): Html {
  const place = `${frame.path ?? frame.absolutePath ?? frame.module ?? "?"}:${frame.line ?? "?"}`;
  return html`<div class="frame${frame.inApp ? " own" : ""}"><div>${place} in <b>${frame.function}</b></div>
${frame.contextLine && frame.inApp ? html`<pre>${frame.contextLine}</pre>` : null}</div>`;
}
