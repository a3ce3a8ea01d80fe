import tempfile

from payrolldocs.app import create_app

client = create_app(tempfile.mkdtemp(prefix="payroll-")).test_client()
client.put("/slips/e17/2027-01", data="Gross 3100.00")
