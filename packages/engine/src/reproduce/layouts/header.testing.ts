import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

/** A header that the framework itself asks for: without it the answer is 422, before any code of the project runs. */
export const header: Layout = {
  obligations: ["challenge"],
  files: {
    "requirements.txt": REQUIREMENTS,
    "api/__init__.py": "",
    "api/conf.py": "conf = {'key': 'k' * 40, 'alg': 'HS256'}\n",
    "api/deps.py": `from typing import Annotated

import jose.jwt
from fastapi import Header, HTTPException

from api.conf import conf


def authenticate(authorization: Annotated[str, Header()]) -> dict:
    scheme, _, token = authorization.partition(' ')
    if scheme.lower() != 'bearer':
        raise HTTPException(status_code=401, detail='Bearer token required')
    try:
        data = jose.jwt.decode(token, conf['key'], algorithms=conf['alg'])
    except (ValueError, jose.jwt.JWTError):
        raise HTTPException(status_code=401, detail='Not authenticated')
    return data
`,
    "api/server.py": `import datetime as dt

import jose.jwt
from fastapi import Depends, FastAPI

from api.conf import conf
from api.deps import authenticate

api = FastAPI()


@api.post('/sessions')
def login(name: str):
    exp = dt.datetime.now(dt.timezone.utc) + dt.timedelta(hours=1)
    return {'token': jose.jwt.encode({'user': name, 'exp': exp}, conf['key'], algorithm=conf['alg'])}


@api.get('/whoami')
def whoami(data: dict = Depends(authenticate)):
    return {'user': data['user']}
`,
    "tests/test_api.py": `from fastapi.testclient import TestClient

from api.server import api


class TestApi:
    client = TestClient(api)

    def test_whoami(self):
        token = self.client.post('/sessions', params={'name': 'kim'}).json()['token']
        r = self.client.get('/whoami', headers={'Authorization': 'Bearer ' + token})
        assert r.json() == {'user': 'kim'}
`,
  },
  chain: [
    thrown("jose.exceptions", "api/deps.py", "data = jose.jwt.decode"),
    answered("api/deps.py", "detail='Not authenticated'", "401: Not authenticated"),
  ],
  request: { method: "GET", path: "/whoami" },
};
