import type { Hit, SearchAnswer, SuggestAnswer } from "./index-client.ts";

const PER_PAGE = 20;

function salaryText(salary: Hit["salary"]): string | null {
  if (!salary) return null;
  return `${salary.from / 1000}k to ${salary.to / 1000}k`;
}

export function presentHit(hit: Hit) {
  return {
    id: hit.id,
    title: hit.title,
    company: hit.company?.name ?? "Confidential",
    salary: salaryText(hit.salary),
  };
}

export function presentSearch(answer: SearchAnswer, page: number) {
  return {
    jobs: answer.hits!.map(presentHit),
    total: answer.total,
    page,
    pages: Math.ceil(answer.total / PER_PAGE),
  };
}

export function presentSuggestions(answer: SuggestAnswer): string[] {
  return (answer.options ?? []).map((option) => option.text);
}
