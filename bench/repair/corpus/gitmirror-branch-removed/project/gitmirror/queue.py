from collections import OrderedDict


class Job:
    def __init__(self, repository, branch, commit, remote):
        self.repository = repository
        self.branch = branch
        self.commit = commit
        self.remote = remote


class Queue:
    """What is to be mirrored: only the newest commit of every branch."""

    def __init__(self):
        self._jobs = OrderedDict()

    def put(self, job):
        key = (job.repository, job.branch)
        self._jobs.pop(key, None)
        self._jobs[key] = job

    def take(self):
        return self._jobs.popitem(last=False)[1] if self._jobs else None

    def waiting(self):
        return list(self._jobs.values())
