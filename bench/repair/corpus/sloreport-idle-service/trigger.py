from sloreport.web import create_app

app = create_app(
    {
        "checkout": [{"status": 200, "ms": 31}, {"status": 502, "ms": 900}],
        "sitemap": [],
    }
)
app.test_client().get("/slo.txt")
