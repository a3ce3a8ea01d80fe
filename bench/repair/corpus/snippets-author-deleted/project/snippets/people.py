from snippets.store import User

NOBODY = "deleted user"


def display_name(user: User | None) -> str:
    if user is None:
        return NOBODY
    return user.name or user.login
