from dataclasses import asdict

from fastapi import APIRouter

from app.repository import find_dishes

router = APIRouter(prefix="/dishes")


@router.get("")
def list_dishes(offset: int = 0, limit: int = 2):
    dishes, total = find_dishes(offset=offset, limit=limit)
    return {"items": [asdict(dish) for dish in dishes], "total": total}
