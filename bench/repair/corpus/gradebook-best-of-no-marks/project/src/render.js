import { average, best, failed } from "./marks.js";

const NONE = "–";

const shown = (value) => (value === null ? NONE : String(value));

export function renderPupil({ name, marks }) {
  const cells = [name.padEnd(12), shown(average(marks)).padStart(6), shown(best(marks)).padStart(6)];
  const below = failed(marks);
  return below > 0 ? `${cells.join("")}  (${below} below)` : cells.join("");
}

export function renderClass({ name, pupils }) {
  const lines = [`Class ${name}`, `${"".padEnd(12)}${"mean".padStart(6)}${"best".padStart(6)}`];
  for (const pupil of pupils) lines.push(renderPupil(pupil));
  return `${lines.join("\n")}\n`;
}
