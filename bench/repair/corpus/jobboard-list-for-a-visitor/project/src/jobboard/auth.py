from typing import Annotated, Optional

from fastapi import Depends, Header, HTTPException

from jobboard.data import USERS, User


def optional_user(x_session: Annotated[Optional[str], Header()] = None) -> Optional[User]:
    if x_session is None:
        return None
    return USERS.get(x_session)


def required_user(user: Annotated[Optional[User], Depends(optional_user)]) -> User:
    if user is None:
        raise HTTPException(401, "sign in first")
    return user


OptionalUser = Annotated[Optional[User], Depends(optional_user)]
RequiredUser = Annotated[User, Depends(required_user)]
