import type { Course } from "./courses.ts";

/** What a group pays for a course, in cents. */
export class Quote {
  readonly group: string;
  readonly people: number;
  readonly #course: Course;

  constructor(group: string, people: number, course: Course) {
    this.group = group;
    this.people = people;
    this.#course = course;
  }

  get course(): string {
    return this.#course.slug;
  }

  get total(): number {
    const full = this.people * this.#course.perPerson;
    return this.people >= this.#course.large ? Math.round(full * 0.9) : full;
  }

  /** With what is worked out, which JSON does not see by itself. */
  toJSON(): object {
    const own = JSON.parse(JSON.stringify(this));
    return { ...own, course: this.course, total: this.total };
  }
}
