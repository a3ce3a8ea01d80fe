import pytest

from tenants.context import current, tenant
from tenants.jobs import nightly_counts, nightly_usage


def test_usage():
    assert nightly_usage() == {"acme": 120, "bolt": 90}
    assert nightly_counts() == {"acme": 1, "bolt": 2}


def test_the_job_leaves_no_tenant_behind():
    nightly_usage()
    with pytest.raises(LookupError):
        current()
    with tenant("acme"):
        nightly_usage()
        assert current() == "acme"
