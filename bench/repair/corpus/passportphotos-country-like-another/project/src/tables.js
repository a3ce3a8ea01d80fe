// A country that has taken over the rules of another names it, and what it does otherwise.
export const TABLES = {
  DE: { name: "Germany", size: [35, 45], limits: { head: [32, 36], top: [3, 5], eyes: [18, 24] }, months: 6 },
  AT: { name: "Austria", like: "DE", months: 12 },
  US: { name: "United States", size: [51, 51], limits: { head: [25, 35], eyes: [28, 35] }, months: 6 },
};
