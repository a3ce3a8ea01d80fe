import type { Guide } from "../recipe.ts";
import { GUIDE_QUESTIONS, GUIDE_SECTIONS } from "./guide-sections.ts";

const HIDDEN = `try:
    payload = jwt.decode(token, settings.secret_key, algorithms=[settings.algorithm])
except JWTError:
    raise HTTPException(status_code=401, detail="Could not validate credentials")`;

const TOLD_APART = `try:
    payload = jwt.decode(token, settings.secret_key, algorithms=[settings.algorithm])
except ExpiredSignatureError:
    raise HTTPException(
        status_code=401,
        detail="Token has expired",
        headers={"WWW-Authenticate": "Bearer"},
    )
except JWTError:
    raise HTTPException(
        status_code=401,
        detail="Could not validate credentials",
        headers={"WWW-Authenticate": "Bearer"},
    )`;

const TESTS = `def test_valid_token_is_accepted(client):
    headers = {"Authorization": f"Bearer {create_access_token('alice')}"}
    assert client.get("/me", headers=headers).status_code == 200


def test_expired_token_is_told_apart(client):
    token = create_access_token("alice", timedelta(minutes=-5))
    response = client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert response.status_code == 401
    assert "expired" in response.json()["detail"].lower()
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


def test_forged_token_is_not_called_expired(client):
    token = jwt.encode({"sub": "alice"}, "somebody-elses-key", algorithm="HS256")
    response = client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert response.status_code == 401
    assert "expired" not in response.json()["detail"].lower()


def test_missing_token_is_refused(client):
    assert client.get("/me").status_code in (401, 403)`;

/** The page about token errors in Python services. */
export const jwtGuide: Guide = {
  slug: "jwt-expired",
  title: 'Fix HTTPException 401: "Could not validate credentials" (ExpiredSignatureError) in FastAPI',
  frameworks: ["FastAPI", "Starlette", "Flask"],
  summary:
    "This error occurs when a token that your service issued itself has run out, and the code that verifies it treats every bad token alike. The client reads `401 Could not validate credentials` and cannot know whether it should log in again, refresh, or give up. Fix it by catching the library's expiry class before the broad one and answering with a detail of its own.",
  readingTheTrace: [
    {
      line: "Traceback (most recent call last):",
      meaning:
        "Two errors follow, one caused while the other was handled. The first one is the reason, the last one is what the client saw.",
    },
    {
      line: 'File ".../jose/jwt.py", line 157, in decode',
      meaning:
        "The library has checked the signature already: the token is genuine. It is now looking at the claims.",
    },
    {
      line: "jose.exceptions.ExpiredSignatureError: Signature has expired.",
      meaning:
        "The claim `exp` lies in the past. Nothing is wrong with the key or the algorithm; PyJWT uses the same name, Authlib and joserfc call it `ExpiredTokenError`.",
    },
    {
      line: "During handling of the above exception, another exception occurred:",
      meaning: "Your own handler ran and raised something new. This is where the reason gets lost.",
    },
    {
      line: 'File "app/auth.py", line 21, in verify_token',
      meaning:
        "The handler: an `except` clause for a base class (`JWTError`, `InvalidTokenError`, `JoseError`, `Exception`) which also catches forged and malformed tokens.",
    },
    {
      line: "fastapi.exceptions.HTTPException: 401: Could not validate credentials",
      meaning: "The answer. It is true of every bad token, so it tells the client nothing.",
    },
  ],
  commonCauses: [
    {
      id: "hidden-expiry",
      title: "A broad handler hides the expiry",
      text: "The expiry class is a subclass of the library's base class. A clause for the base class catches it too, and the one case that a client can repair by itself looks like an attack.",
      code: HIDDEN,
    },
    {
      id: "sides-disagree",
      title: "Signing and verifying disagree about algorithm or key",
      text: "One side reads the shared setting and the other one has a literal, or two variables were set differently. Then the service refuses tokens that it issued a second ago; the message is about the signature or the algorithm, not about expiry.",
      code: `token = jwt.encode(claims, settings.secret_key, algorithm="HS256")
# elsewhere
payload = jwt.decode(token, settings.secret_key, algorithms=["RS256"])`,
    },
    {
      id: "short-lifetime",
      title: "Tokens live for minutes and nothing renews them",
      text: "A short lifetime is right, but only together with a way to renew. Without one, each client meets the expiry several times a day.",
      code: `expire = datetime.now(timezone.utc) + timedelta(minutes=5)  # and no /refresh anywhere`,
    },
  ],
  fix: {
    text: "Name the expiry class in a clause of its own, above the broad one: Python takes the first clause that fits. Answer 401 with a detail that says what happened, and let every 401 carry `WWW-Authenticate`, as RFC 6750 asks. Leave key, algorithms and checks as they are.",
    before: HIDDEN,
    after: TOLD_APART,
    language: "python",
  },
  testing: {
    text: "Four requests cover it: a valid token, an expired one (issue it with a negative lifetime, no waiting needed), one signed with a foreign key, and none at all. The second one fails on the old code.",
    code: TESTS,
    language: "python",
  },
  sections: GUIDE_SECTIONS,
  questions: GUIDE_QUESTIONS,
};
