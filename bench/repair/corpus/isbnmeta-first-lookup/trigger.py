import httpx

from isbnmeta.web import create_app

BOOK = {"title": "Die Wand", "authors": [{"name": "Marlen Haushofer"}], "publish_date": "1963"}


def remote(request):
    return httpx.Response(200, json={"ISBN:9783546001229": BOOK})


app = create_app(httpx.Client(transport=httpx.MockTransport(remote), base_url="https://books.example.com"))
app.test_client().get("/books/978-3-546-00122-9/citation")
