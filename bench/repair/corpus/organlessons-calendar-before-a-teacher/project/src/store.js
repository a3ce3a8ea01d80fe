const teachers = [
  { id: 1, name: "Ruth Aldous", phone: "0555 1200" },
  { id: 2, name: "Pieter Maas", phone: "0555 1877" },
];

const lessons = [
  { id: 11, church: "st-anne", pupil: "Mina", start: "2026-09-07T16:00:00Z", minutes: 45, teacherId: 2 },
  { id: 12, church: "st-anne", pupil: "Jorin", start: "2026-09-08T15:30:00Z", minutes: 30, teacherId: null },
  { id: 13, church: "all-souls", pupil: "Edda", start: "2026-09-08T17:00:00Z", minutes: 60, teacherId: 1 },
];

const churches = [
  { id: "st-anne", name: "St Anne" },
  { id: "all-souls", name: "All Souls" },
];

export function findChurch(id) {
  return churches.find((church) => church.id === id) ?? null;
}

/** Lessons on the organ of a church, each with its teacher, which is null until the office has found one. */
export function lessonsAt(churchId) {
  return lessons
    .filter((lesson) => lesson.church === churchId)
    .map((lesson) => ({ ...lesson, teacher: teachers.find(({ id }) => id === lesson.teacherId) ?? null }));
}
