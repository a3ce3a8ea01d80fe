import { type Html, html } from "../html.ts";

/** The frame of every page. */
export function layout(title: string, content: Html): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · bugstack</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a class="brand" href="/">bugstack</a><nav><a href="/">Issues</a><a href="/runs">Runs</a><a href="/projects">Projects</a><a href="/forges">Forges</a></nav></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return page.markup;
}

/** A moment as a person in any time zone can read it. */
export function moment(date: Date | null): Html {
  if (!date) return html`<span class="quiet">–</span>`;
  const text = `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
  return html`<time datetime="${date.toISOString()}">${text}</time>`;
}

export function badge(text: string): Html {
  return html`<span class="badge badge-${text.replace(/[^a-z_]/g, "")}">${text.replaceAll("_", " ")}</span>`;
}
