/** How many applicants there are in each stage, in the order in which the stages first occur. */
export function byStage(applicants) {
  const counts = {};
  for (const { stage } of applicants) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}
