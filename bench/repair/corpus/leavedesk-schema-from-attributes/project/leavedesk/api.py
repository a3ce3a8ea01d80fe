from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from leavedesk import schemas, service

app = FastAPI(title="leavedesk")


@app.exception_handler(service.NotFound)
def not_found(request: Request, exc: service.NotFound):
    return JSONResponse({"error": f"not found: {exc}"}, status_code=404)


@app.get("/employees/{employee_id}")
def get_employee(employee_id: int) -> schemas.Employee:
    return service.employee(employee_id)


@app.get("/employees/{employee_id}/leaves")
def get_leaves(employee_id: int) -> list[schemas.Leave]:
    return service.leaves(employee_id)


@app.get("/employees/{employee_id}/balance/{year}")
def get_balance(employee_id: int, year: int) -> schemas.Balance:
    return service.balance(employee_id, year)
