from fastapi import Request
from fastapi.responses import JSONResponse


class LabError(Exception):
    """What the client is told, and with which status."""

    def __init__(self, status: int, code: str):
        super().__init__(code)
        self.status = status
        self.code = code


def answer(request: Request, error: LabError) -> JSONResponse:
    return JSONResponse({"error": error.code}, error.status)
