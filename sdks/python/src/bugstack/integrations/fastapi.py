"""``app.add_middleware(FastAPIMiddleware)``, as the official SDK has it. ``bugstack.init`` alone does the same."""

from __future__ import annotations

from .asgi import BugStackMiddleware


class FastAPIMiddleware(BugStackMiddleware):
    """Watches a FastAPI application; exceptions are raised on unchanged."""

    framework = "fastapi"
