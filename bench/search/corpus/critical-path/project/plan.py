"""When the tasks of a project can be done, with as many people as it takes."""


def earliest_finish(tasks):
    """For each task its earliest end.

    `tasks` maps a name to (days, names of the tasks that come first).
    """
    finish = {}
    open_tasks = set()

    def visit(name):
        if name in finish:
            return finish[name]
        if name in open_tasks:
            raise ValueError(f"{name} waits for itself")
        open_tasks.add(name)
        days, needs = tasks[name]
        start = sum(visit(need) for need in needs)
        open_tasks.remove(name)
        finish[name] = start + days
        return finish[name]

    for name in tasks:
        visit(name)
    return finish


def project_days(tasks):
    return max(earliest_finish(tasks).values(), default=0)
