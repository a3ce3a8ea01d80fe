import type { DeployCheck } from "../../deployments/check.ts";
import type { Policy, Project } from "../../projects/project.ts";
import { type Html, html } from "../html.ts";

export function projectsPage(projects: readonly Project[]): Html {
  if (projects.length === 0)
    return html`<p>No project yet. Make one with <code>bugstack project create SLUG</code>.</p>`;
  const rows = projects.map(
    (project) => html`<tr><td><a href="/projects/${project.slug}">${project.name}</a></td>
<td>${project.repository_url ?? html`<span class="quiet">no repository</span>`}</td><td>${project.forge}</td>
<td>${wayOf(project)}</td></tr>`,
  );
  return html`<table><thead><tr><th>Project</th><th>Repository</th><th>Forge</th><th>Deployed</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

export interface ProjectShown {
  readonly project: Project;
  readonly policies: readonly Policy[];
  /** Of a webhook that was set just now. */
  readonly secret?: string;
  readonly check?: DeployCheck;
}

export function projectPage({ project, policies, secret, check }: ProjectShown): Html {
  const { slug } = project;
  return html`<dl>
<dt>Repository</dt><dd>${project.repository_url ?? "none"}</dd>
<dt>Forge</dt><dd>${project.forge}</dd>
<dt>Target branch</dt><dd>${project.repository_branch ?? "the repository's default branch"}</dd>
${policies.map((policy) => html`<dt>Policy${policy.error_family === null ? "" : ` for ${policy.error_family}`}</dt><dd>${policy.mode}</dd>`)}
<dt>Deployed</dt><dd>${wayOf(project)}</dd>
</dl>
${secret && secretPart(secret)}
<h2>How merged fixes reach production</h2>
<form method="post" action="/projects/${slug}/deploy">
${ways(project)}
<p><button>Save</button></p>
</form>
<form method="post" action="/projects/${slug}/deploy/check">
<button>Test it</button> <span class="quiet">Nothing is deployed by a test.</span>
</form>
${check && checkPart(check)}`;
}

/** The secret is shown to who has set the webhook, and never again. */
function secretPart(secret: string): Html {
  return html`<section class="secret" role="status"><p>Requests to this webhook are signed with this secret. It is shown this once:</p>
<pre>${secret}</pre></section>`;
}

const SAID = { ready: "It works", unknown: "Nothing speaks against it", problem: "It does not work yet" };

function checkPart({ state, findings }: DeployCheck): Html {
  return html`<section role="status"><h3 class="${state === "problem" ? "warning" : "quiet"}">${SAID[state]}</h3>
<ul>${findings.map((finding) => html`<li>${finding}</li>`)}</ul></section>`;
}

type Way = "none" | "command" | "webhook" | "workflow" | "deployment";

function kindOf({ deploy_command: command, deploy_by: by }: Project): Way {
  return command === null ? (by?.kind ?? "none") : "command";
}

function wayOf(project: Project): string {
  const { deploy_command: command, deploy_by: by } = project;
  if (command !== null) return `by the command ${command}`;
  switch (by?.kind) {
    case "webhook":
      return `by a webhook to ${by.url}`;
    case "workflow":
      return `by the workflow ${by.file}`;
    case "deployment":
      return "by a deployment on the forge";
    case undefined:
      return "by your own delivery";
  }
}

function ways(project: Project): Html {
  const { deploy_command: command, deploy_by: by } = project;
  const now = kindOf(project);
  const way = (kind: Way, label: string, more: Html | null) =>
    html`<p class="way"><label><input type="radio" name="kind" value="${kind}"${now === kind && html` checked`}> ${label}</label> ${more}</p>`;
  const webhook = by?.kind === "webhook";
  return html`${way("none", "By our own delivery, which follows the target branch", null)}
${way("command", "By a command on this machine", html`<input name="command" aria-label="Command" maxlength="2000" value="${command ?? ""}">`)}
${way(
  "webhook",
  "By a signed webhook",
  html`<input name="url" type="url" aria-label="Address of the webhook" maxlength="2000" value="${webhook ? by.url : ""}">
${webhook && html`<label><input type="checkbox" name="renew" value="yes"> with a new secret</label>`}`,
)}
${way("workflow", "By a workflow of the forge", html`<input name="file" aria-label="File of the workflow" placeholder="deploy.yaml" maxlength="104" value="${by?.kind === "workflow" ? by.file : ""}">`)}
${way("deployment", "By a deployment on the forge (GitHub)", null)}`;
}
