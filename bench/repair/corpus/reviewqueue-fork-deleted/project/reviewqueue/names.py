"""How people and repositories are called in messages. Both may be gone by the time that we read of them."""


def person(user):
    return f"@{user['login']}" if user else "somebody who left"


def repository(repo):
    return repo["full_name"] if repo else "a deleted fork"
