"""Tells by its name whether a value is a secret; the same rules as the server's."""

from __future__ import annotations

import re
from typing import FrozenSet, List


def words(text: str) -> FrozenSet[str]:
    return frozenset(text.split())


_SECRET_WORDS = words(
    """
    password passwd passphrase passcode pwd pass secret secrets token tokens authorization credential credentials creds
    cookie cookies csrf xsrf jwt bearer ssn cvv cvc otp saml sid
    apikey xapikey privatekey accesskey secretkey authkey authtoken accesstoken refreshtoken idtoken bearertoken
    sessionid sessiontoken csrftoken clientsecret creditcard cardnumber socialsecurity connectsid setcookie
    phpsessid jsessionid pgpassword mysqlpwd dbpass userpass
    """
)
_SECRET_PAIRS = words(
    """
    api-key private-key access-key secret-key signing-key encryption-key auth-key service-key account-key master-key
    session-id session-key card-number credit-card social-security security-code two-factor recovery-code
    verification-code auth-code
    """
)
_HARMLESS_ENDINGS = words(
    """
    type types url uri endpoint path expire expires expired expiry expiration in at minutes seconds hours days ttl age
    length len size count limit total usage algorithm algorithms alg name provider method scheme field required enabled
    disabled valid invalid exists present class model policy status error errors format version issuer audience
    """
)
_HARMLESS_BEGINNINGS = words("is has num max min total use uses require requires")
_COUNTED = words("tokens secrets cookies credentials pass")


def words_of(name: str) -> List[str]:
    """The words of a name in any spelling: ``apiKey``, ``API-KEY`` and ``user[api_key]`` hold the same two."""
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1-\2", name[:256])
    spaced = re.sub(r"([A-Z])([A-Z][a-z])", r"\1-\2", spaced).lower()
    parts = (re.sub(r"[0-9]+\Z", "", word) for word in re.split(r"[^a-z0-9]+", spaced))
    return [part for part in parts if part]


def is_secret_key(name: str) -> bool:
    """Whether a value under this name is a secret; compared word by word, so that ``author`` is none."""
    parts = words_of(name)
    if not parts:
        return False
    if len(parts) > 1 and (parts[-1] in _HARMLESS_ENDINGS or parts[0] in _HARMLESS_BEGINNINGS):
        return False
    if parts[-1] == "auth":
        return True
    following = parts[1:] + [""]
    return any(part in _SECRET_WORDS or part + "-" + after in _SECRET_PAIRS for part, after in zip(parts, following))


def is_amount(name: str) -> bool:
    """Whether a number under a secret name is only an amount: ``tokens=512``."""
    parts = words_of(name)
    return any(part in _COUNTED for part in parts) and all(
        part in _COUNTED or part not in _SECRET_WORDS for part in parts
    )
