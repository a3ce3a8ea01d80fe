import os

os.environ["DJANGO_SETTINGS_MODULE"] = "helpcenter.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)
from helpcenter.models import Topic


def test_topic():
    topic = Topic.objects.create(title="Refunds", body="Within 14 <days>")
    response = client.get(f"/topics/{topic.pk}/")
    assert response.status_code == 200
    assert "<h1>Refunds</h1><p>Within 14 &lt;days&gt;</p>" in response.content.decode()
    assert "<li>Refunds</li>" in client.get("/").content.decode()
    assert client.get("/topics/77/").status_code == 404
