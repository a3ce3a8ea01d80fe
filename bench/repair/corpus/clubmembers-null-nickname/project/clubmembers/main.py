from fastapi import FastAPI, Query
from fastapi.responses import JSONResponse

from clubmembers import members
from clubmembers.db import Database
from clubmembers.models import MemberOut, MemberPage, NewMember, NewTeam, TeamOut


def create_app(db=None):
    app = FastAPI(title="Club members")
    db = db or Database()

    @app.exception_handler(members.Conflict)
    async def conflict(_request, error):
        return JSONResponse({"error": str(error)}, 409)

    @app.exception_handler(members.Missing)
    async def missing(_request, error):
        return JSONResponse({"error": str(error)}, 404)

    @app.post("/teams", status_code=201, response_model=TeamOut)
    def add_team(team: NewTeam):
        return members.add_team(db, team)

    @app.get("/teams", response_model=list[TeamOut])
    def teams():
        return members.teams(db)

    @app.post("/members", status_code=201)
    def add(member: NewMember):
        return {"id": members.add(db, member)}

    @app.get("/members", response_model=MemberPage)
    def page(team: int | None = None, number: int = Query(1, ge=1), size: int = Query(20, ge=1, le=100)):
        return members.page(db, team, number, size)

    @app.get("/members/{ident}", response_model=MemberOut)
    def member(ident: int):
        return members.get(db, ident)

    @app.delete("/members/{ident}", status_code=204)
    def leave(ident: int):
        members.leave(db, ident)

    return app
