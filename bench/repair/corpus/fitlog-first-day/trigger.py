import fitlog

fitlog.app.test_client().get("/members/3/overview")
