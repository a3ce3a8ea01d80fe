export const CLASSES = [
  { day: "mon", at: "08:00", teacher: "Uma", room: "A" },
  { day: "mon", at: "18:00", teacher: "Ben", room: "B" },
  { day: "sat", at: "10:00", teacher: "Uma", room: "A" },
];

const DAYS = ["mon", "tue", "wed", "thu", "fri"];

export function byDay(classes) {
  const days = Object.fromEntries(DAYS.map((day) => [day, []]));
  for (const { day, ...rest } of classes) days[day].push(rest);
  return days;
}

export function byTeacher(classes) {
  const teachers = {};
  for (const { teacher, ...rest } of classes) {
    teachers[teacher] ??= [];
    teachers[teacher].push(rest);
  }
  return teachers;
}
