from tenants.jobs import nightly_usage

nightly_usage()
