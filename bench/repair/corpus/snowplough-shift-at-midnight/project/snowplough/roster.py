import sys
from datetime import datetime

from snowplough.crews import crew
from snowplough.shifts import hours, shift_at


def entry(moment):
    shift = shift_at(moment)
    names = ", ".join(crew(shift))
    return f"{moment:%d.%m. %H:%M} {shift} ({hours(shift)} h): {names}"


if __name__ == "__main__":
    for text in sys.argv[1:]:
        print(entry(datetime.fromisoformat(text)))
