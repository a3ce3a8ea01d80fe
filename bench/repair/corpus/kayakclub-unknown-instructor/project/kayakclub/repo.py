from dataclasses import dataclass, field
from typing import Optional


@dataclass
class Instructor:
    slug: str
    name: str
    group_size: int


@dataclass
class Lesson:
    id: int
    instructor: Instructor
    day: str
    seats: int
    guests: list = field(default_factory=list)


class Club:
    def __init__(self):
        self.instructors = {
            "mo": Instructor("mo", "Mo Berg", 4),
            "li": Instructor("li", "Li Sund", 6),
        }
        self.lessons: dict[int, Lesson] = {}

    def instructor(self, slug: str) -> Optional[Instructor]:
        return self.instructors.get(slug)

    def lesson(self, lesson_id: int) -> Optional[Lesson]:
        return self.lessons.get(lesson_id)

    def add(self, instructor: Instructor, day: str, seats: int) -> Lesson:
        lesson = Lesson(len(self.lessons) + 1, instructor, day, seats)
        self.lessons[lesson.id] = lesson
        return lesson


club = Club()
