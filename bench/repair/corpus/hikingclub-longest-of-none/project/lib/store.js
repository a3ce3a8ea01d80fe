const walks = [
  { member: "arun", day: "2026-04-03", name: "Kreuzeck", metres: 14200, climb: 610 },
  { member: "arun", day: "2026-05-17", name: "Hochgrat", metres: 11900, climb: 1020 },
  { member: "bea", day: "2026-05-17", name: "Hochgrat", metres: 11900, climb: 1020 },
];
const members = new Set(["arun", "bea", "noor"]);

module.exports = {
  isMember: (name) => members.has(name),
  walksOf: (name) => walks.filter((walk) => walk.member === name),
};
