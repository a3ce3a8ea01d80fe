export const memberships = {
  "m-1": { name: "Ines", plan: { freeMinutes: 30 } },
  "m-4": { name: "Jo" },
};
