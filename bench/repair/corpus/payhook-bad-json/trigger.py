from payhook.app import create_app
from payhook.signature import sign

body = b"invoice=r-9&cents=1200"
create_app().test_client().post("/notices", data=body, headers={"X-Signature": sign("s3cret", body)})
