export interface Lesson {
  id: number;
  pupil: string;
  tutor: string;
  at: string;
}

const lessons: Lesson[] = [];

export function book(wanted: Omit<Lesson, "id">): Lesson {
  const lesson = { id: lessons.length + 1, ...wanted };
  lessons.push(lesson);
  return lesson;
}

export function lessonsOf(pupil: string): Lesson[] {
  return lessons.filter((lesson) => lesson.pupil === pupil);
}
