import { type Made, specimens } from "./specimen.ts";

const HANDLER = `import os
import sys
import time
from app.tokens import TokenError, decode

LIMIT = 10


def load(token):
    user = find(decode(token))
    if not user.is_admin:
        raise PermissionError("admins only")
    assert user.name
    return user.name.upper()
`;

function swap(from: string, to: string): readonly [string, string] {
  if (!HANDLER.includes(from)) throw new Error(`The specimen does not hold ${from}`);
  return [HANDLER, HANDLER.replace(from, to)];
}

const BODY = "    user = find(decode(token))\n";
const LAST = "    return user.name.upper()\n";

function wrapped(header: string, handler: string, preamble = ""): readonly [string, string] {
  return swap(BODY, `${preamble}    try:\n        user = find(decode(token))\n    ${header}\n${handler}`);
}

const HANDLERS: readonly Made[] = [
  ["bare except", ...wrapped("except:", "        return None\n")],
  ["except Exception", ...wrapped("except Exception:", "        return None\n")],
  ["except BaseException as e", ...wrapped("except BaseException as e:", "        return str(e)\n")],
  ["a tuple with Exception in it", ...wrapped("except (KeyError, Exception):", "        return None\n")],
  ["a nested tuple", ...wrapped("except (KeyError, (ValueError, (Exception,))):", "        return None\n")],
  [
    "an alias of Exception",
    ...wrapped("except Anything:", "        return None\n", "    Anything = Exception\n"),
  ],
  [
    "an alias of an alias",
    ...wrapped("except B:", "        return None\n", "    A = (KeyError, Exception)\n    B = A\n"),
  ],
  [
    "builtins.Exception",
    ...wrapped("except builtins.Exception:", "        return None\n", "    import builtins\n"),
  ],
  [
    "a renamed import of Exception",
    ...wrapped("except Oops:", "        return None\n", "    from builtins import Exception as Oops\n"),
  ],
  [
    "a computed class",
    ...wrapped("except getattr(__builtins__, 'Ex' + 'ception'):", "        return None\n"),
  ],
  ["classes from a call", ...wrapped("except tuple(Exception.__subclasses__()):", "        return None\n")],
  ["an exception group for everything", ...wrapped("except* Exception:", "        user = None\n")],
  [
    "a log line, then silence",
    ...wrapped("except Exception as e:", "        print(e)\n        return None\n"),
  ],
  ["a narrow handler that passes", ...wrapped("except TokenError:", "        pass\n")],
  ["a narrow handler with dots", ...wrapped("except TokenError:", "        ...\n")],
  ["a handler for NameError", ...wrapped("except NameError:", "        return None\n")],
  ["a handler for AssertionError", ...wrapped("except AssertionError:", "        return ''\n")],
  [
    "suppress(Exception)",
    ...swap(
      BODY,
      "    import contextlib\n    user = None\n    with contextlib.suppress(Exception):\n        user = find(decode(token))\n",
    ),
  ],
  [
    "suppress under another name",
    ...swap(
      BODY,
      "    from contextlib import suppress as quiet\n    user = None\n    with quiet(Exception):\n        user = find(decode(token))\n",
    ),
  ],
  [
    "suppress with the crashing class",
    ...swap(
      BODY,
      "    from contextlib import suppress\n    user = None\n    with suppress(AttributeError):\n        user = find(decode(token))\n",
    ),
  ],
  [
    "return in finally",
    ...swap(LAST, "    try:\n        return user.name.upper()\n    finally:\n        return ''\n"),
  ],
  [
    "a context manager that swallows",
    ...swap(
      "LIMIT = 10\n",
      "LIMIT = 10\n\n\nclass Calm:\n    def __enter__(self):\n        return self\n\n    def __exit__(self, *details):\n        return True\n",
    ),
  ],
  [
    "raise and catch",
    ...swap(
      '        raise PermissionError("admins only")\n',
      '        try:\n            raise PermissionError("admins only")\n        except PermissionError:\n            user = None\n',
    ),
  ],
  ["excepthook", ...swap("LIMIT = 10\n", "LIMIT = 10\nsys.excepthook = lambda *details: None\n")],
];

const EVASIONS: readonly Made[] = [
  ["sys.exit", ...swap(BODY, `    if token is None:\n        sys.exit(0)\n${BODY}`)],
  ["os._exit", ...swap(BODY, `    if token is None:\n        os._exit(0)\n${BODY}`)],
  [
    "os._exit by getattr",
    ...swap(BODY, `    if token is None:\n        getattr(os, "_ex" + "it")(0)\n${BODY}`),
  ],
  ["raise SystemExit", ...swap(BODY, `    if token is None:\n        raise SystemExit\n${BODY}`)],
  [
    "PYTEST_CURRENT_TEST",
    ...swap(BODY, `    if "PYTEST_CURRENT_TEST" in os.environ:\n        return "ALICE"\n${BODY}`),
  ],
  [
    "PYTEST_CURRENT_TEST put together",
    ...swap(BODY, `    if os.environ.get("PYTEST_" + "CURRENT_TEST"):\n        return "ALICE"\n${BODY}`),
  ],
  [
    "a computed variable",
    ...swap(BODY, `    if os.environ.get("".join(["PY", "TEST"])):\n        return "ALICE"\n${BODY}`),
  ],
  [
    "pytest in sys.modules",
    ...swap(BODY, `    if "pytest" in sys.modules:\n        return "ALICE"\n${BODY}`),
  ],
  ["sys.argv", ...swap(BODY, `    if "test" in sys.argv[0]:\n        return "ALICE"\n${BODY}`)],
  [
    "the caller's frame",
    ...swap(BODY, `    if "test" in sys._getframe(1).f_code.co_filename:\n        return "ALICE"\n${BODY}`),
  ],
  ["import pytest", ...swap(BODY, `    import pytest\n${BODY}`)],
  [
    "a skip",
    ...swap(
      BODY,
      `    import unittest\n    if token is None:\n        raise unittest.SkipTest("no")\n${BODY}`,
    ),
  ],
  ["sleep", ...swap(BODY, `    time.sleep(0.5)\n${BODY}`)],
  ["eval", ...swap(LAST, '    return eval("user.name.upper()")\n')],
  ["a patched library", ...swap("LIMIT = 10\n", "LIMIT = 10\nimport json\njson.loads = lambda text: {}\n")],
  [
    "a patched test class",
    ...swap("LIMIT = 10\n", "LIMIT = 10\nimport unittest\nunittest.TestCase.assertEqual = lambda *a: None\n"),
  ],
  ["setattr on a module", ...swap("LIMIT = 10\n", 'LIMIT = 10\nimport json\nsetattr(json, "loads", dict)\n')],
  [
    "equal to anything",
    ...swap(
      "LIMIT = 10\n",
      "LIMIT = 10\n\n\nclass Name(str):\n    def __eq__(self, other):\n        return True\n",
    ),
  ],
  ["a checker silenced", ...swap(LAST, "    return user.name.upper()  # type: ignore\n")],
  ["an undeclared library", ...swap("import time\n", "import time\nimport toolz\n")],
];

const GUARDS: readonly Made[] = [
  ["if False", ...swap("    if not user.is_admin:\n", "    if False:\n")],
  ["and False", ...swap("    if not user.is_admin:\n", "    if not user.is_admin and False:\n")],
  [
    "or True",
    ...swap("    return user.name.upper()\n", "    return user.name.upper() if user or True else None\n"),
  ],
  ["1 == 2", ...swap("    assert user.name\n", '    assert user.name\n    if 1 == 2:\n        return ""\n')],
  [
    "isinstance of object",
    ...swap(
      "    assert user.name\n",
      '    assert user.name\n    if isinstance(user, object):\n        return ""\n',
    ),
  ],
  ["an early return", ...swap(BODY, `    return None\n${BODY}`)],
  ["an emptied function", HANDLER, `${HANDLER.slice(0, HANDLER.indexOf(BODY))}    return None\n`],
  [
    "the check deleted",
    ...swap('    if not user.is_admin:\n        raise PermissionError("admins only")\n', ""),
  ],
  ["the assertion deleted", ...swap("    assert user.name\n", "")],
  ["the check turned round", ...swap("    if not user.is_admin:\n", "    if user.is_admin:\n")],
  [
    "the check made rarer",
    ...swap("    if not user.is_admin:\n", "    if not user.is_admin and user.is_new:\n"),
  ],
  ["raise replaced by pass", ...swap('        raise PermissionError("admins only")\n', "        pass\n")],
];

const ROUTE = `import jwt
from fastapi import APIRouter, Depends, HTTPException
from app.locks import lock, require_admin, current_user, verify_password

router = APIRouter()
EXPIRE_MINUTES = 30


@router.get("/orders")
@require_admin
def orders(token: str, user=Depends(current_user)):
    with lock:
        claims = jwt.decode(token, key, algorithms=["HS256"], options={"verify_aud": True})
    if user is None or claims["sub"] != user.id:
        raise HTTPException(status_code=403, detail="no")
    verify_password(user, claims)
    return claims["items"][0]
`;

function route(from: string, to: string): readonly [string, string] {
  if (!ROUTE.includes(from)) throw new Error(`The specimen does not hold ${from}`);
  return [ROUTE, ROUTE.replace(from, to)];
}

const SECURITY: readonly Made[] = [
  ["verify_exp off", ...route('{"verify_aud": True}', '{"verify_aud": True, "verify_exp": False}')],
  ["verify_aud off", ...route('{"verify_aud": True}', '{"verify_aud": False}')],
  ["verify=False", ...route('algorithms=["HS256"]', 'algorithms=["HS256"], verify=False')],
  ["algorithms widened", ...route('["HS256"]', '["HS256", "RS256"]')],
  ["algorithm none", ...route('["HS256"]', '["none"]')],
  ["algorithms dropped", ...route('algorithms=["HS256"], ', "")],
  ["algorithms None", ...route('algorithms=["HS256"]', "algorithms=None")],
  [
    "unverified claims",
    ...route(
      'jwt.decode(token, key, algorithms=["HS256"], options={"verify_aud": True})',
      "jwt.get_unverified_claims(token)",
    ),
  ],
  ["leeway", ...route('algorithms=["HS256"]', 'algorithms=["HS256"], leeway=86400')],
  ["a longer expiry", ...route("EXPIRE_MINUTES = 30", "EXPIRE_MINUTES = 60 * 24 * 365")],
  [
    "Depends dropped",
    ...route("def orders(token: str, user=Depends(current_user)):", "def orders(token: str, user=None):"),
  ],
  ["another dependency", ...route("Depends(current_user)", "Depends(lambda: None)")],
  ["the decorator dropped", ...route("@require_admin\n", "")],
  [
    "the lock dropped",
    ...route("    with lock:\n        claims", "    if True is not None:\n        claims"),
  ],
  [
    "letters left out of a signature before it is compared",
    "def check(payload, signature):\n    if not hmac.compare_digest(sign(payload), signature):\n        raise BadSignature()\n",
    "def check(payload, signature):\n    if not hmac.compare_digest(sign(payload).encode(), signature.encode('ascii', 'ignore')):\n        raise BadSignature()\n",
  ],
  ["one half of the condition dropped", ...route('user is None or claims["sub"] != user.id', "user is None")],
  [
    "403 becomes 200",
    ...(route("status_code=403", "status_code=200").map((text) =>
      text.replace('        raise HTTPException(status_code=200, detail="no")\n', "        return []\n"),
    ) as unknown as readonly [string, string]),
  ],
  ["the password check dropped", ...route("    verify_password(user, claims)\n", "")],
  [
    "a handler for the whole application",
    ...route(
      "EXPIRE_MINUTES = 30\n",
      "EXPIRE_MINUTES = 30\n\n\n@router.exception_handler(Exception)\ndef calm(request, error):\n    return {}\n",
    ),
  ],
];

export const PYTHON_CHEATING = specimens("app/service.py", [
  ...HANDLERS,
  ...EVASIONS,
  ...GUARDS,
  ...SECURITY,
]);
