from fastapi import HTTPException


def not_found(what: str, key: int) -> HTTPException:
    return HTTPException(status_code=404, detail=f"There is no {what} {key}")


def conflict(message: str) -> HTTPException:
    return HTTPException(status_code=409, detail=message)
