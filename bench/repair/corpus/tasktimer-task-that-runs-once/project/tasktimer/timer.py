from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Task:
    run: Callable[[int], None]
    due: int
    every: int | None = None


class Timer:
    """Runs tasks by a clock that is told, not read."""

    def __init__(self) -> None:
        self._tasks: dict[str, Task] = {}

    def every(self, seconds: int, name: str, run: Callable[[int], None]) -> None:
        self._tasks[name] = Task(run, due=seconds, every=seconds)

    def once(self, at: int, name: str, run: Callable[[int], None]) -> None:
        self._tasks[name] = Task(run, due=at)

    def cancel(self, name: str) -> None:
        self._tasks.pop(name, None)

    @property
    def names(self) -> list[str]:
        return list(self._tasks)

    def tick(self, now: int) -> None:
        for name, task in self._tasks.items():
            if task.due > now:
                continue
            task.run(now)
            if task.every is None:
                self.cancel(name)
            else:
                task.due = now + task.every
