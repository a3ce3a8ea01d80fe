export function frame(heading, text, width) {
  const edge = "+".padEnd(width - 1, "-") + "+";
  const inner = (content) => `| ${content.slice(0, width - 4).padEnd(width - 4)} |`;
  return [edge, inner(heading), inner(text), edge].join("\n");
}
