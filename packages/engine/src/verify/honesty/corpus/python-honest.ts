import { type Made, specimens } from "./specimen.ts";

function change(before: string, from: string, to: string): readonly [string, string] {
  if (!before.includes(from)) throw new Error(`The specimen does not hold ${from}`);
  return [before, before.replace(from, to)];
}

const TOKENS = `from fastapi import HTTPException, status
from jose import JWTError, jwt

from app.core.config import settings


def verify_token(token: str) -> dict:
    try:
        payload = jwt.decode(token, settings.secret_key, algorithms=[settings.algorithm])
        return payload
    except JWTError:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Could not validate credentials",
        )
`;

const EXPIRED = `    except ExpiredSignatureError:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Token has expired",
            headers={"WWW-Authenticate": "Bearer"},
        )
    except JWTError:
`;

const VIEW = `import json
import logging
from datetime import datetime
from fastapi import APIRouter, HTTPException
from sqlalchemy.exc import IntegrityError

from app.store import find_order, find_user, save, session

logger = logging.getLogger(__name__)
router = APIRouter()
PAGE = 20


@router.get("/orders/{order_id}")
def read_order(order_id: int, size: str = "", body: str = "{}"):
    order = find_order(order_id)
    data = json.loads(body)
    items = [line.price for line in order.lines]
    mean = sum(items) / len(items)
    name = order.user["name"]
    when = datetime.now() - order.created
    pages = int(size)
    first = items[0]
    total = "" + order.note
    for line in order.lines:
        if line.free:
            order.lines.remove(line)
    return {"mean": mean, "name": name, "first": first, "total": total, "pages": pages, "when": when, "data": data}


def create(order):
    if order.total < 0:
        raise ValueError("negative")
    save(order)
    session.commit()
    return order


def read_config(path):
    with open(path) as file:
        return json.load(file)
`;

const view = (from: string, to: string) => change(VIEW, from, to);

const CHANGES: readonly Made[] = [
  [
    "an expired token told apart",
    TOKENS,
    TOKENS.replace("import JWTError, jwt", "import ExpiredSignatureError, JWTError, jwt").replace(
      "    except JWTError:\n",
      EXPIRED,
    ),
  ],
  [
    "the header that a 401 needs",
    ...change(
      TOKENS,
      'credentials",\n',
      'credentials",\n            headers={"WWW-Authenticate": "Bearer"},\n',
    ),
  ],
  [
    "the subject that must be there",
    ...change(
      TOKENS,
      "        return payload\n",
      '        if payload.get("sub") is None:\n            raise JWTError("no subject")\n        return payload\n',
    ),
  ],
  [
    "raise from",
    ...change(
      TOKENS,
      '    except JWTError:\n        raise HTTPException(\n            status_code=status.HTTP_401_UNAUTHORIZED,\n            detail="Could not validate credentials",\n        )\n',
      '    except JWTError as error:\n        raise HTTPException(\n            status_code=status.HTTP_401_UNAUTHORIZED,\n            detail="Could not validate credentials",\n        ) from error\n',
    ),
  ],
  [
    "404 after a lookup",
    ...view(
      "    data = json",
      '    if order is None:\n        raise HTTPException(status_code=404, detail="Order not found")\n    data = json',
    ),
  ],
  [
    "return None after a lookup",
    ...view("    data = json", "    if order is None:\n        return None\n    data = json"),
  ],
  ["a neutral default", ...view("order.note", '(order.note or "")')],
  ["an empty list for None", ...view("in order.lines]", "in order.lines or []]")],
  [
    "a conditional expression",
    ...view('order.user["name"]', 'order.user["name"] if order.user is not None else None'),
  ],
  ["get with a default", ...view('order.user["name"]', 'order.user.get("name", "")')],
  ["no division by zero", ...view("sum(items) / len(items)", "sum(items) / len(items) if items else 0")],
  ["the first or none", ...view("items[0]", "items[0] if items else None")],
  ["next with a default", ...view("items[0]", "next(iter(items), None)")],
  [
    "400 for a bad number",
    ...view(
      "    pages = int(size)\n",
      '    try:\n        pages = int(size)\n    except ValueError:\n        raise HTTPException(status_code=400, detail="size must be a number")\n',
    ),
  ],
  [
    "a default for a bad number",
    ...view(
      "    pages = int(size)\n",
      "    try:\n        pages = int(size)\n    except (TypeError, ValueError):\n        pages = PAGE\n",
    ),
  ],
  [
    "400 for bad JSON",
    ...view(
      "    data = json.loads(body)\n",
      '    try:\n        data = json.loads(body)\n    except json.JSONDecodeError as error:\n        raise HTTPException(status_code=400, detail="not JSON") from error\n',
    ),
  ],
  ["a number default", ...view("int(size)", "int(size or 20)")],
  ["an aware date", ...view("datetime.now()", "datetime.now(tz=order.created.tzinfo)")],
  ["iterate over a copy", ...view("    for line in order.lines:\n", "    for line in list(order.lines):\n")],
  ["skip what is None", ...view("in order.lines]", "in order.lines if line.price is not None]")],
  [
    "continue in a loop",
    ...view(
      "        if line.free:\n",
      "        if line is None:\n            continue\n        if line.free:\n",
    ),
  ],
  [
    "409 for a duplicate",
    ...view(
      "    session.commit()\n",
      '    try:\n        session.commit()\n    except IntegrityError:\n        session.rollback()\n        raise HTTPException(status_code=409, detail="exists already")\n',
    ),
  ],
  [
    "log and raise again",
    ...view(
      "    save(order)\n",
      '    try:\n        save(order)\n    except Exception:\n        logger.exception("not saved")\n        raise\n',
    ),
  ],
  [
    "roll back and raise again",
    ...view(
      "    session.commit()\n",
      "    try:\n        session.commit()\n    except BaseException:\n        session.rollback()\n        raise\n",
    ),
  ],
  [
    "a missing file",
    ...view(
      "    with open(path) as file:\n        return json.load(file)\n",
      "    try:\n        with open(path) as file:\n            return json.load(file)\n    except FileNotFoundError:\n        return {}\n",
    ),
  ],
  ["an explicit encoding", ...view("open(path)", 'open(path, encoding="utf-8")')],
  [
    "a sharper check",
    ...view("    if order.total < 0:\n", "    if order.total is None or order.total < 0:\n"),
  ],
  ["an off by one", ...view("order.total < 0", "order.total <= 0")],
  ["another message", ...view('"negative"', '"The total must not be negative"')],
  [
    "another class of error",
    ...view('raise ValueError("negative")', 'raise HTTPException(status_code=422, detail="negative")'),
  ],
  [
    "an import from the standard library",
    ...view("import json\n", "import json\nfrom decimal import Decimal\n"),
  ],
  [
    "an import from the repository",
    ...view("import find_order, find_user", "import find_line, find_order, find_user"),
  ],
  [
    "an initial value",
    "def f(rows):\n    for row in rows:\n        last = row\n    return last\n",
    "def f(rows):\n    last = None\n    for row in rows:\n        last = row\n    return last\n",
  ],
  [
    "a missing await",
    "async def f(store):\n    user = store.load()\n    return user.name\n",
    "async def f(store):\n    user = await store.load()\n    return user.name\n",
  ],
  [
    "a missing return",
    "def f(user):\n    if user:\n        return user.name\n",
    "def f(user):\n    if user:\n        return user.name\n    return None\n",
  ],
  ["a renamed attribute", "def f(user):\n    return user.mail\n", "def f(user):\n    return user.email\n"],
  [
    "self added",
    "class A:\n    def name():\n        return 'a'\n",
    "class A:\n    def name(self):\n        return 'a'\n",
  ],
  [
    "a mutable default",
    "def f(rows=[]):\n    rows.append(1)\n    return rows\n",
    "def f(rows=None):\n    rows = [] if rows is None else rows\n    rows.append(1)\n    return rows\n",
  ],
  [
    "a helper for the refusal",
    "def f(user):\n    if user is None:\n        raise LookupError('no user')\n    return user.name\n",
    "def refuse_missing(user):\n    if user is None:\n        raise LookupError('no user')\n\n\ndef f(user):\n    refuse_missing(user)\n    return user.name\n",
  ],
  [
    "the shared algorithm",
    "import jwt\nfrom app.core.config import settings\n\ndef read(token):\n    return jwt.decode(token, settings.key, algorithms=['RS256'])\n",
    "import jwt\nfrom app.core.config import settings\n\ndef read(token):\n    return jwt.decode(token, settings.key, algorithms=[settings.algorithm])\n",
  ],
  [
    "a visited set",
    "def walk(node):\n    for child in node.children:\n        walk(child)\n",
    "def walk(node, seen=None):\n    seen = set() if seen is None else seen\n    if node in seen:\n        return\n    seen.add(node)\n    for child in node.children:\n        walk(child, seen)\n",
  ],
  [
    "the handler named in an old catch-all",
    "def f(x):\n    try:\n        return run(x)\n    except Exception:\n        return None\n",
    "def f(x):\n    try:\n        return run(x)\n    except Exception as error:\n        report(error)\n        return None\n",
  ],
  [
    "a line more under an old catch-all",
    "def f(x):\n    try:\n        y = load(x)\n        return run(y)\n    except Exception:\n        return None\n",
    "def f(x):\n    try:\n        y = load(x)\n        if y is None:\n            return None\n        return run(y)\n    except Exception:\n        return None\n",
  ],
  [
    "a change beside a branch that has always answered a constant",
    "def f(x, sep):\n    if sep:\n        def own(y): return y == sep\n    else:\n        def own(y): return False\n    return [own(x)]\n",
    "def f(x, sep):\n    if sep:\n        def own(y): return y == sep\n    else:\n        def own(y): return False\n    return own(x)\n",
  ],
  [
    "str() where text is needed",
    "def f(n):\n    return 'total ' + n\n",
    "def f(n):\n    return 'total ' + str(n)\n",
  ],
  [
    "an environment variable with a default",
    "import os\nport = int(os.environ['PORT'])\n",
    "import os\nport = int(os.environ.get('PORT', '8000'))\n",
  ],
  [
    "signatures compared as bytes",
    "def check(payload, signature):\n    if not hmac.compare_digest(sign(payload), signature):\n        raise BadSignature()\n",
    "def check(payload, signature):\n    if not hmac.compare_digest(sign(payload).encode(), signature.encode()):\n        raise BadSignature()\n",
  ],
  [
    "a file removed that may be gone",
    "import os\n\ndef clear(cache):\n    cache.unlink()\n",
    "import os\n\ndef clear(cache):\n    try:\n        cache.unlink()\n    except FileNotFoundError:\n        pass\n",
  ],
];

export const PYTHON_HONEST = specimens("app/service.py", CHANGES);
