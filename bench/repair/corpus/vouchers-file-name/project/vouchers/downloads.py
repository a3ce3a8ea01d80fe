from urllib.parse import quote

from fastapi import Response


def attachment(name: str) -> str:
    """The header for a file under its own name, whatever letters it has (RFC 5987)."""
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"


def csv(text: str, name: str) -> Response:
    return Response(text, media_type="text/csv", headers={"Content-Disposition": attachment(name)})
