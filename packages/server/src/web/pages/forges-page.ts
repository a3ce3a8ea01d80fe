import type { ForgeAccount } from "../../forges/accounts/accounts.ts";
import { type Html, html } from "../html.ts";

/** The accounts on forges, and how to add one. */
export function forgesPage(accounts: readonly ForgeAccount[], url: string): Html {
  const rows = accounts.map(
    (account) => html`<tr><td>${account.kind}</td><td>${account.url}</td>
<td>${account.identity === "app" ? `App ${account.app_slug ?? account.app_id}` : "token"}</td>
<td><code>${url}/forge-hooks/${account.id}</code></td></tr>`,
  );
  const table = html`<table><thead><tr><th>Forge</th><th>Address</th><th>As</th><th>Webhooks go to</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  return html`${accounts.length === 0 ? html`<p>No forge is connected yet.</p>` : table}
<h2>Connect GitHub with an App of your own</h2>
<form method="get" action="/forges/github/new">
<label>Organisation, empty for your own account <input name="organisation" maxlength="100"></label>
<label>Address <input name="url" value="https://github.com"></label>
<button>Make the App</button>
</form>
<p class="quiet">It may write contents, pull requests and issues, and read checks, statuses, actions and deployments; nothing else.
A token, GitLab, Gitea and Forgejo are connected with <code>bugstack forge add</code>.</p>`;
}

/** GitHub takes the description of the App from a form that the browser sends. */
export function manifestPage(action: string, manifest: string): Html {
  return html`<form method="post" action="${action}">
<input type="hidden" name="manifest" value="${manifest}">
<p>GitHub asks for the App's name and brings you back here.</p>
<button>Continue to GitHub</button>
</form>`;
}

export function createdPage(slug: string, install: string): Html {
  return html`<p>The App <strong>${slug}</strong> is made and its key is kept here.</p>
<p><a href="${install}">Install it on your repositories</a>, then:
<code>bugstack project create SLUG --repository https://github.com/OWNER/NAME</code></p>
<p><a href="/forges">Back to the forges</a></p>`;
}
