from dataclasses import dataclass

import httpx

AGENT = "uptimewatch/1.4"


@dataclass(frozen=True)
class Result:
    name: str
    up: bool
    detail: str


def client(config):
    """A client for all sites; through the company's proxy, where one is named."""
    options = {
        "timeout": config.get("timeout", 10),
        "follow_redirects": True,
        "headers": {"user-agent": AGENT},
    }
    proxy = config.get("proxy")
    if proxy:
        options["proxies"] = proxy
    return httpx.Client(**options)


def check(http, site):
    expected = site.get("status", 200)
    try:
        answer = http.get(site["url"])
    except httpx.HTTPError as error:
        return Result(site["name"], False, type(error).__name__)
    if answer.status_code != expected:
        return Result(site["name"], False, f"answered {answer.status_code}")
    wanted = site.get("contains")
    if wanted and wanted not in answer.text:
        return Result(site["name"], False, f"does not contain {wanted!r}")
    return Result(site["name"], True, f"{len(answer.content)} bytes")
