export interface Course {
  slug: string;
  perPerson: number;
  /** Groups of this size and above pay a tenth less. */
  large: number;
}

const COURSES: Course[] = [
  { slug: "low", perPerson: 900, large: 30 },
  { slug: "treetop", perPerson: 1650, large: 20 },
];

export const findCourse = (slug: string): Course | undefined => COURSES.find((course) => course.slug === slug);
