from xml.etree import ElementTree as ET

from snippets.app import create_app

NS = {"a": "http://www.w3.org/2005/Atom"}


def feed(client):
    answer = client.get("/snippets.atom")
    assert answer.status_code == 200
    return ET.fromstring(answer.data)


def test_every_snippet_is_in_the_feed_with_its_author_as_on_the_site():
    root = feed(create_app().test_client())
    names = [e.findtext("a:author/a:name", namespaces=NS) for e in root.findall("a:entry", NS)]
    # Atom wants an author; the list of the site has a name for those who have gone.
    assert names == ["tk", "deleted user", "Mira Holt"]


def test_the_rest_of_the_entry_is_as_before():
    root = feed(create_app().test_client())
    assert [e.findtext("a:title", namespaces=NS) for e in root.findall("a:entry", NS)] == [
        "Flatten (python)",
        "Debounce (js)",
        "Retry decorator (python)",
    ]
    assert root.find("a:entry", NS).findtext("a:id", namespaces=NS) == "urn:snippet:3"


def test_the_site():
    client = create_app().test_client()
    assert client.get("/snippets/2").json["author"] == "deleted user"
