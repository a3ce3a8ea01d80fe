export interface Page<T> {
  data: T[];
  total: number;
}

export interface Course {
  id: string;
  title: string;
}

export interface Teacher {
  id: string;
  name: string;
  courses: string[];
}

/** Asks the school's API; a path that it does not know is answered by null. Lists come as pages. */
export type Get = (path: string) => Promise<any>;

const COURSES: Course[] = [{ id: "salsa", title: "Salsa for two" }, { id: "tango", title: "Tango" }];
const TEACHERS: Teacher[] = [
  { id: "t1", name: "Lucia", courses: ["salsa", "tango"] },
  { id: "t2", name: "Marek", courses: ["tango"] },
];

const paged = <T>(data: T[]): Page<T> => ({ data, total: data.length });

export const localGet: Get = async (path) => {
  if (path === "/courses") return paged(COURSES);
  if (path === "/teachers") return paged(TEACHERS);
  const [, id] = /^\/courses\/(\w+)$/.exec(path) ?? [];
  return COURSES.find((course) => course.id === id) ?? null;
};
