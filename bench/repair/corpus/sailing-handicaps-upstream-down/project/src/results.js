export function corrected(seconds, handicap) {
  return Math.round((seconds * 100) / handicap);
}
