from darkroom.frames import frames_of
from darkroom.lock import claimed


def develop(path, dry_run=False):
    with claimed(path, enabled=not dry_run):
        done = []
        for frame in frames_of(path):
            if not dry_run:
                with open(f"{path}.log", "a", encoding="utf-8") as log:
                    log.write(f"{frame.number}\n")
            done.append(f"{'would develop' if dry_run else 'developed'} {frame.number} ({frame.seconds} s)")
        return done
