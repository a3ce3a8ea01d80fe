import logging

from fastapi import FastAPI, Header, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from signin.cache import Cache
from signin.codes import Codes, SignInRefused
from signin.sessions import Sessions

log = logging.getLogger("signin")


class Start(BaseModel):
    address: str


class Confirm(BaseModel):
    address: str
    code: str


def by_log(address, text):
    log.info("mail to %s: %s", address, text)


def create_app(cache=None, send=by_log):
    cache = cache or Cache()
    codes = Codes(cache, send)
    sessions = Sessions(cache)
    app = FastAPI()

    @app.exception_handler(SignInRefused)
    def refused(request, error):
        return JSONResponse({"error": str(error)}, status_code=401)

    @app.post("/start", status_code=202)
    def start(body: Start):
        codes.start(body.address.lower())
        return {"sent": True}

    @app.post("/confirm")
    def confirm(body: Confirm):
        address = body.address.lower()
        codes.check(address, body.code)
        return {"token": sessions.open(address)}

    @app.get("/me")
    def me(x_token: str = Header()):
        address = sessions.address_of(x_token)
        if address is None:
            raise HTTPException(401, "sign in first")
        return {"address": address}

    return app


app = create_app()
