from collections import defaultdict

from lessonplanner.model import Lesson


def collisions(lessons: list[Lesson]) -> list[tuple[str, list[str]]]:
    """Lessons that are to be in the same room in the same slot."""
    taken = defaultdict(list)
    for lesson in lessons:
        taken[lesson.room, lesson.slot].append(lesson.name)
    return [(f"{room}, {slot}", names) for (room, slot), names in taken.items() if len(names) > 1]


def minutes_by_teacher(lessons: list[Lesson]) -> dict[str, int]:
    result: dict[str, int] = {}
    for lesson in lessons:
        result[lesson.teacher] = result.get(lesson.teacher, 0) + lesson.slot.minutes
    return result
