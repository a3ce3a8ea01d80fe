import { type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const unhandled: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "svc.py": `import time

from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer
from joserfc import jwt
from joserfc.jwk import OctKey

app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="t")
key = OctKey.import_key("k" * 40)
registry = jwt.JWTClaimsRegistry(exp={"essential": True})


def token_for(name: str) -> str:
    return jwt.encode({"alg": "HS256"}, {"sub": name, "exp": int(time.time()) + 7200}, key)


def user(token: str = Depends(scheme)) -> str:
    decoded = jwt.decode(token, key)
    registry.validate(
        decoded.claims,
    )
    return decoded.claims["sub"]


@app.get("/x")
def x(u: str = Depends(user)):
    return u
`,
  },
  chain: [thrown("joserfc.errors", "svc.py", "registry.validate(", "ExpiredTokenError")],
  request: { method: "GET", path: "/x" },
  obligations: [],
};
