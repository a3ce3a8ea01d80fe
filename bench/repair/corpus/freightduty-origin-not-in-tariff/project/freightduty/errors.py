from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse


class QuoteError(Exception):
    """A quote that cannot be made; the code tells the client why."""

    def __init__(self, code: str, **details):
        super().__init__(code)
        self.code = code
        self.details = details


def install(app: FastAPI) -> None:
    @app.exception_handler(QuoteError)
    async def quote_error(request: Request, error: QuoteError):
        return JSONResponse({"error": error.code, **error.details}, status_code=422)
