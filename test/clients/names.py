"""Prints what the package `bugstack` offers, whichever is found: the official one or ours."""

import inspect
import json

import bugstack
from bugstack.integrations import django, fastapi, flask, generic

fields = ["route", "method", "query_params", "headers", "body"]
request = []
if hasattr(bugstack, "RequestContext"):
    context = bugstack.RequestContext(route="/orders", method="GET")
    request = [field for field in fields if hasattr(context, field)]
wanted = [
    *((django, name) for name in ("BugStackMiddleware",)),
    *((fastapi, name) for name in ("FastAPIMiddleware",)),
    *((flask, name) for name in ("init_app",)),
    *((generic, name) for name in ("install_hooks", "uninstall_hooks")),
]
print(
    json.dumps(
        {
            "from": bugstack.__file__,
            "options": list(inspect.signature(bugstack.init).parameters),
            "names": [name for name in bugstack.__all__]
            + [f"{module.__name__}.{name}" for module, name in wanted if hasattr(module, name)]
            + [f"capture_exception.{name}" for name in inspect.signature(bugstack.capture_exception).parameters],
            "request": request,
        }
    )
)
