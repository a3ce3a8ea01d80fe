from leavedesk import schemas, store


class NotFound(Exception):
    pass


def employee(employee_id: int) -> schemas.Employee:
    row = store.EMPLOYEES.get(employee_id)
    if row is None:
        raise NotFound(f"employee {employee_id}")
    return schemas.Employee.model_validate(row)


def leaves(employee_id: int) -> list[schemas.Leave]:
    employee(employee_id)
    return [
        schemas.Leave.model_validate(row)
        for row in store.LEAVES
        if row.employee_id == employee_id
    ]


def balance(employee_id: int, year: int) -> schemas.Balance:
    employee(employee_id)
    row = store.BALANCES.get((employee_id, year))
    if row is None:
        raise NotFound(f"balance of {employee_id} in {year}")
    return schemas.Balance.model_validate(row)
