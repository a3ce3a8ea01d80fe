from collections import deque


def build_order(needs):
    """Tasks so that each comes after what it needs; ValueError where that cannot be."""
    waiting = {task: len(before) for task, before in needs.items()}
    after = {task: [] for task in needs}
    for task, before in needs.items():
        for one in before:
            after[one].append(task)
    ready = deque(task for task, count in waiting.items() if count == 0)
    done = []
    while ready:
        task = ready.popleft()
        done.append(task)
        for one in after[task]:
            waiting[one] -= 1
            if waiting[one] <= 1:
                ready.append(one)
    if len(done) != len(needs):
        raise ValueError("tasks need each other")
    return done
