from fastapi import Depends, FastAPI, HTTPException

from orchards import queries, schemas
from orchards.database import connect

app = FastAPI(title="Orchards")
_connection = connect()


def connection():
    return _connection


@app.get("/varieties", response_model=list[schemas.Variety])
def varieties(connection=Depends(connection)):
    return queries.varieties(connection)


@app.get("/varieties/{name}/growers", response_model=list[schemas.Grower])
def growers(name: str, connection=Depends(connection)):
    found = queries.growers_of(connection, name)
    if not found:
        raise HTTPException(404, "Nobody grows it")
    return found
