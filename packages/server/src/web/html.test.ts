import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "./html.ts";

describe("html", () => {
  it("escapes what it is given and keeps what it made", () => {
    const inner = html`<b>${"<script>"}</b>`;
    expect(html`<p title="${'"x'}">${inner}${[1, "&"]}</p>`.markup).toBe(
      '<p title="&quot;x"><b>&lt;script&gt;</b>1&amp;</p>',
    );
  });

  it("leaves out what is absent", () => {
    expect(html`<p>${null}${undefined}${false}</p>`.markup).toBe("<p></p>");
  });

  it("never lets a foreign text open a tag or leave an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`${text}`;
        expect(markup).not.toMatch(/[<>"']/);
      }),
    );
  });
});
