import type { Course, Get, Page, Teacher } from "./api-client.ts";

export class School {
  private get: Get;

  constructor(get: Get) {
    this.get = get;
  }

  async courses(): Promise<Course[]> {
    const page: Page<Course> = await this.get("/courses");
    return page.data;
  }

  async course(id: string): Promise<Course | null> {
    return this.get(`/courses/${id}`);
  }

  async teachers(): Promise<Teacher[]> {
    return this.get("/teachers");
  }

  /** Names of those who teach a course. */
  async teachersOf(course: string): Promise<string[]> {
    const all = await this.teachers();
    return all.filter((teacher) => teacher.courses.includes(course)).map((teacher) => teacher.name);
  }
}
