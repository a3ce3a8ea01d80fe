const { NotFound, Full } = require("./errors");

/** Lessons of this season; stands in front of the booking database. */
class LessonBook {
  constructor(lessons = []) {
    this.lessons = new Map(lessons.map((lesson) => [lesson.id, { pupils: [], ...lesson }]));
  }

  async all() {
    return [...this.lessons.values()];
  }

  async get(id) {
    const lesson = this.lessons.get(id);
    if (!lesson) throw new NotFound(`lesson ${id}`);
    return lesson;
  }

  async book(lesson, pupil) {
    if (lesson.pupils.length >= lesson.places) throw new Full(`lesson ${lesson.id}`);
    lesson.pupils.push(pupil);
    return lesson;
  }
}

module.exports = { LessonBook };
