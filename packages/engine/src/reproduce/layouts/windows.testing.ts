import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const windows: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "api/__init__.py": "",
    "api/auth.py": `import datetime

from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from jose import jwt

KEY = 'a secret'
ALG = 'HS256'


def make_token(user_id: int):
\tclaims = {'sub': str(user_id), 'exp': datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=2)}
\treturn jwt.encode(claims, KEY, ALG)


def current(creds: HTTPAuthorizationCredentials = Depends(HTTPBearer())):
\ttry:
\t\treturn jwt.decode(creds.credentials, KEY, algorithms=ALG)
\texcept Exception as e:
\t\tprint('refused', e)
\t\traise HTTPException(status_code=401, detail=f'invalid: {type(e)}') from e
`.replaceAll("\n", "\r\n"),
    "api/app.py": `from fastapi import Depends, FastAPI

from api.auth import current

app = FastAPI()


@app.get('/whoami')
def whoami(claims=Depends(current)):
    return {'id': claims['sub']}


@app.post('/things')
def things(claims=Depends(current)):
    return {}
`,
    "tests/test_api.py": `from fastapi.testclient import TestClient

from api.app import app
from api.auth import make_token


def test_whoami():
    with TestClient(app) as c:
        r = c.get('/whoami', headers={'Authorization': 'Bearer ' + make_token(7)})
        assert r.json() == {'id': '7'}
`,
  },
  chain: [
    thrown("jose.exceptions", "api/auth.py", "return jwt.decode"),
    answered("api/auth.py", "raise HTTPException", "401: invalid: <class 'Some'>"),
  ],
  request: { method: "POST", path: "/things" },
  obligations: ["challenge", "subject"],
};
