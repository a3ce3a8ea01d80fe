const length = (works) => works.reduce((sum, { minutes }) => sum + minutes, 0);

export function format(works) {
  return `${works.map((one) => one.title).join(", ")} (${length(works)} min)\n`;
}
