from claimsdesk.app import create_app
from claimsdesk.db import connect
from claimsdesk.repo import Claims

claims = Claims(connect())
claims.add("KFZ-2231", "Bernd Krause", 184050, "2026-02-11", clerk="mo", state="expert")
create_app(claims).test_client().get("/claims")
