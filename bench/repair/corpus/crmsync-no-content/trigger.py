import httpx

from crmsync.client import CrmClient
from crmsync.sync import push

answer = lambda request: httpx.Response(204)
http = httpx.Client(base_url="https://crm.test", transport=httpx.MockTransport(answer))
push(CrmClient(http), [{"id": "c7", "fields": {"phone": "555"}}])
