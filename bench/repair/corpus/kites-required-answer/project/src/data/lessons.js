export const lessons = [
  { id: 1, title: "First flight", start: "09:30", minutes: 90 },
  { id: 2, title: "Tricks", start: "13:15", minutes: 120 },
];
