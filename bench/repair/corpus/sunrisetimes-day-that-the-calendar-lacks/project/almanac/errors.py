from starlette.requests import Request
from starlette.responses import JSONResponse


class BadRequest(Exception):
    def __init__(self, parameter: str, message: str):
        super().__init__(message)
        self.parameter = parameter


class UnknownPlace(Exception):
    pass


async def bad_request(request: Request, error: BadRequest) -> JSONResponse:
    return JSONResponse({"parameter": error.parameter, "error": str(error)}, status_code=400)


async def unknown_place(request: Request, error: UnknownPlace) -> JSONResponse:
    return JSONResponse({"error": f"We have no {error}"}, status_code=404)
