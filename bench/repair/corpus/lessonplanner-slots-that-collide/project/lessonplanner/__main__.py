import sys

from lessonplanner.conflicts import collisions, minutes_by_teacher
from lessonplanner.reader import read


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        lessons = read(file)
    for teacher, minutes in sorted(minutes_by_teacher(lessons).items()):
        print(f"{teacher}: {minutes} min")
    for place, names in collisions(lessons):
        print(f"! {place}: {', '.join(names)}")


if __name__ == "__main__":
    main(sys.argv[1])
