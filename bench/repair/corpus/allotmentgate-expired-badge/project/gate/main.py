from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from gate import tokens

app = FastAPI()
bearer = HTTPBearer()


@app.exception_handler(tokens.NotAllowed)
async def not_allowed(request: Request, error: tokens.NotAllowed):
    return JSONResponse({"detail": str(error)}, status_code=401)


@app.post("/open")
def open_gate(credentials: HTTPAuthorizationCredentials = Depends(bearer)):
    return {"opened_for": tokens.plot_of_badge(credentials.credentials)}


@app.post("/guests/{link}")
def open_for_guest(link: str):
    return {"opened_for": tokens.plot_of_guest(link), "guest": True}
