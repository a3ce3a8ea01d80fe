from fastapi import Request
from fastapi.responses import JSONResponse


class IdCheckError(Exception):
    status = 400
    code = "bad_request"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnknownApplicant(IdCheckError):
    status = 404
    code = "unknown_applicant"

    def __init__(self, applicant_id: str) -> None:
        super().__init__(f"There is no applicant {applicant_id}")


class DuplicateDocument(IdCheckError):
    status = 409
    code = "duplicate_document"


async def answer_error(request: Request, error: IdCheckError) -> JSONResponse:
    return JSONResponse({"code": error.code, "message": error.message}, status_code=error.status)
