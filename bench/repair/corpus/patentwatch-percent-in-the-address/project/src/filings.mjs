const filings = [
  { number: "EP-1", applicant: "Müller & Söhne", title: "Hinge", year: 2024 },
  { number: "EP-2", applicant: "Acme", title: "Trap", year: 2025 },
  { number: "EP-3", applicant: "Acme", title: "Rocket skates", year: 2026 },
];

export const byApplicant = (name) => filings.filter(({ applicant }) => applicant === name);

export const byYear = (year) => filings.filter((filing) => filing.year === year);
