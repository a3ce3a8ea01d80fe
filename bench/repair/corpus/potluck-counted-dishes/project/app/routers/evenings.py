from fastapi import APIRouter

from app.planning import plan_of

router = APIRouter(prefix="/evenings")


@router.get("/{evening}/plan")
def plan(evening: int):
    return plan_of(evening)
