"""What a run could leave behind for the next one, outside of the project's tree."""

import os
import resource
import stat


class Traces:
    """Remembers the private folders and the settings of this process as they are now."""

    def __init__(self, folders):
        self._folders = folders
        self._known = self._look()
        self._settings = _settings()

    def remove(self):
        """Takes away what was added since; names what was there before and is no longer the same, None where all is."""
        for folder in self._folders:
            if os.path.isdir(folder):
                self._empty(folder, os.lstat(folder).st_dev)
        found = self._look()
        for path in sorted(set(found) | set(self._known)):
            if found.get(path) != self._known.get(path):
                return path
        return None if _settings() == self._settings else "limits"

    def _empty(self, folder, device):
        mode = self._known[folder][0]
        if os.lstat(folder).st_mode != mode:
            os.chmod(folder, mode & 0o7777)
        for entry in list(os.scandir(folder)):
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.path not in self._known:
                if is_folder:
                    _remove_folder(entry.path)
                else:
                    os.unlink(entry.path)
            elif is_folder and entry.stat(follow_symlinks=False).st_dev == device:
                self._empty(entry.path, device)

    def _look(self):
        found = {}
        pending = [folder for folder in self._folders if os.path.isdir(folder)]
        while pending:
            folder = pending.pop()
            status = os.lstat(folder)
            found[folder] = _print(status)
            for entry in os.scandir(folder):
                inner = entry.stat(follow_symlinks=False)
                found[entry.path] = _print(inner)
                # Read-only mounts may lie in it, whose content is not ours to look after.
                if stat.S_ISDIR(inner.st_mode) and inner.st_dev == status.st_dev:
                    pending.append(entry.path)
        return found


def _print(status):
    if stat.S_ISDIR(status.st_mode):
        # Its times change with what is put into it and taken away again.
        return (status.st_mode, status.st_uid, status.st_ino)
    # The time of change cannot be set by programs.
    return (status.st_mode, status.st_uid, status.st_ino, status.st_size, status.st_ctime_ns)


def _remove_folder(path):
    """A folder nested deeper than paths may be long is an error, after which this process is of no more use."""
    pending = [path]
    while pending:
        current = pending[-1]
        os.chmod(current, 0o700)
        folders = []
        for entry in list(os.scandir(current)):
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                os.unlink(entry.path)
        if folders:
            pending.extend(folders)
        else:
            os.rmdir(current)
            pending.pop()


def _settings():
    """What a process of the same user could set for this one, and its children would inherit."""
    limits = [
        resource.getrlimit(getattr(resource, name)) for name in sorted(dir(resource)) if name.startswith("RLIMIT_")
    ]
    return limits, os.getpriority(os.PRIO_PROCESS, 0), os.sched_getaffinity(0)
