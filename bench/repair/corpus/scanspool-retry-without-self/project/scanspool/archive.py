archived = {}


class ArchiveBusy(Exception):
    pass


def keep(name, content):
    archived[name] = len(content)


def drop(name):
    archived.pop(name, None)
