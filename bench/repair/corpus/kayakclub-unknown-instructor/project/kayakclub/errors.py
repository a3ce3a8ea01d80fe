from fastapi import HTTPException


def missing(kind: str, key) -> HTTPException:
    return HTTPException(status_code=404, detail={"code": f"{kind}_not_found", "id": str(key)})


def conflict(code: str) -> HTTPException:
    return HTTPException(status_code=409, detail={"code": code})
