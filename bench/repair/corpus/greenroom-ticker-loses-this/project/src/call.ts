/** What the speaker of the green room says. */
export function call(left: number): string {
  if (left === 0) return "On stage, please.";
  return left === 1 ? "One more." : `${left} to go.`;
}
