from fastapi import Request
from fastapi.responses import JSONResponse


class NotOffered(LookupError):
    """Somebody asks for what is not, or no longer, in the catalogue."""

    def __init__(self, kind: str, code: str):
        super().__init__(f"there is no {kind} {code}")


async def not_offered(request: Request, error: NotOffered) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status_code=404)
