from typing import Annotated, Optional

from fastapi import Cookie, Depends, HTTPException

from campfire.people import SESSIONS, Person


def current_person(session: Annotated[Optional[str], Cookie()] = None) -> Optional[Person]:
    """Who is signed in; None for guests."""
    return SESSIONS.get(session) if session else None


def signed_in(person: Annotated[Optional[Person], Depends(current_person)]) -> Person:
    if person is None:
        raise HTTPException(status_code=401, detail="sign in first")
    return person
