export const EXHIBITIONS = [
  { id: 31, title: "Paper Cities", opens: "2026-02-13", closes: "2026-06-07" },
  { id: 12, title: "The Collection", opens: "2019-05-18" },
  { id: 33, title: "Salt", opens: "2026-09-04", closes: "2027-01-10" },
];
