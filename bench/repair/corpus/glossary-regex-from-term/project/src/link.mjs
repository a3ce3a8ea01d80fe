import { standing } from "./patterns.mjs";

export const slug = (term) => term.toLowerCase().replace(/\W+/g, "-").replace(/-$/, "");

/** Links the first place of each term. */
export function link(text, terms) {
  return terms.reduce((made, term) => made.replace(new RegExp(term), `[${term}](#${slug(term)})`), text);
}

/** How often each term is used. */
export function uses(text, terms) {
  return Object.fromEntries(terms.map((term) => [term, [...text.matchAll(standing(term))].length]));
}
