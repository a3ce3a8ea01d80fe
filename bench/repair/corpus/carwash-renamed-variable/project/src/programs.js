export const PROGRAMS = {
  basic: { label: "Basic", cents: 900 },
  foam: { label: "Foam", cents: 1300 },
  wax: { label: "Wax", cents: 1700 },
};
