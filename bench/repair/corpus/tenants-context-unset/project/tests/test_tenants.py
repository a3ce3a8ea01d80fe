from tenants.jobs import nightly_counts
from tenants.web import create_app


def test_documents():
    client = create_app().test_client()
    assert client.get("/documents", headers={"x-tenant": "bolt"}).json == {"documents": ["b.pdf", "c.pdf"], "used": 90}


def test_counts():
    assert nightly_counts() == {"acme": 1, "bolt": 2}
