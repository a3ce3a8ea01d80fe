export function accounts() {
  const credits = new Map([["t-1", 10], ["t-2", 3]]);
  return {
    has: (tag) => credits.has(tag),
    credit: (tag) => credits.get(tag),
    take(tag, amount) {
      credits.set(tag, credits.get(tag) - amount);
      return credits.get(tag);
    },
  };
}
