from typing import Annotated, Optional

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel

from campfire.auth import current_person, signed_in
from campfire.people import Person
from campfire.tales import Tales

router = APIRouter()
tales = Tales()


class NewTale(BaseModel):
    title: str


def tale_of(tale_id: int):
    found = tales.get(tale_id)
    if found is None:
        raise HTTPException(status_code=404, detail="no such tale")
    return found


@router.get("/tales")
def listed(person: Annotated[Optional[Person], Depends(current_person)]):
    return [
        {"title": tale.title, "likes": len(tale.likes), "liked": person is not None and person.id in tale.likes}
        for tale in tales.all()
    ]


@router.post("/tales", status_code=201)
def tell(new: NewTale, person: Annotated[Person, Depends(signed_in)]):
    return {"id": tales.tell(new.title, person).id}


@router.post("/tales/{tale_id}/like")
def like(tale_id: int, person: Annotated[Optional[Person], Depends(current_person)]):
    tale = tale_of(tale_id)
    tale.likes.add(person.id)
    return {"likes": len(tale.likes)}


@router.delete("/tales/{tale_id}/like")
def unlike(tale_id: int, person: Annotated[Person, Depends(signed_in)]):
    tale = tale_of(tale_id)
    tale.likes.discard(person.id)
    return {"likes": len(tale.likes)}
