from fastapi import Header, HTTPException

from gym.members import MEMBERS
from gym.tokens import member_of


def current_member(authorization: str = Header(default="")):
    kind, _, token = authorization.partition(" ")
    if kind.lower() != "bearer":
        raise HTTPException(401, "log in first", headers={"WWW-Authenticate": "Bearer"})
    member = MEMBERS.get(member_of(token))
    if member is None:
        raise HTTPException(401, "log in again", headers={"WWW-Authenticate": "Bearer"})
    return member
