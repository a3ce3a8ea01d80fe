import { type Html, html } from "../html.ts";

export function loginPage(refused: boolean, tokenFile: string): Html {
  return html`${refused ? html`<p class="warning">That is not the admin token.</p>` : null}
<form method="post" action="/login">
<label>Admin token <input type="password" name="token" autocomplete="current-password" required autofocus></label>
<button>Sign in</button>
</form>
<p class="quiet">The server wrote it to <code>${tokenFile}</code> at its first start.</p>`;
}
