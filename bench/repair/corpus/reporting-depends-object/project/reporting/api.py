from fastapi import APIRouter, Depends

from reporting.database import Database, get_database

router = APIRouter()


@router.get("/months/{month}")
def month_total(month: str, database: Database = Depends(get_database)):
    return {"month": month, "cents": sum(database.sales(month))}


@router.get("/months/{month}/count")
def month_count(month: str, database: Database = Depends(get_database)):
    return {"month": month, "count": len(database.sales(month))}
