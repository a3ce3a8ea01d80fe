export interface Enrolment {
  name: string;
  email: string;
}

export interface Course {
  slug: string;
  title: string;
  places: number;
  enrolments: Enrolment[];
}

export class Courses {
  private readonly bySlug = new Map<string, Course>();

  constructor(courses: Course[]) {
    for (const course of courses) this.bySlug.set(course.slug, structuredClone(course));
  }

  all(): Course[] {
    return [...this.bySlug.values()];
  }

  find(slug: string): Course | undefined {
    return this.bySlug.get(slug);
  }

  freePlaces(course: Course): number {
    return course.places - course.enrolments.length;
  }

  enrol(course: Course, enrolment: Enrolment): Enrolment {
    course.enrolments.push(enrolment);
    return enrolment;
  }
}

export function seeded(): Courses {
  return new Courses([
    {
      slug: "knives",
      title: "Forging a knife",
      places: 4,
      enrolments: [{ name: "Ruth Adler", email: "ruth@adler.example" }],
    },
    {
      slug: "hinges",
      title: "Hinges and latches",
      places: 1,
      enrolments: [{ name: "Omar Said", email: "omar@said.example" }],
    },
  ]);
}
