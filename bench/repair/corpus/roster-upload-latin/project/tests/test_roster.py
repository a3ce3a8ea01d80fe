from roster.web import create_app


def put(app, text):
    return app.test_client().put("/players", data=text.encode("utf-8"), content_type="text/csv")


def test_upload():
    app = create_app()
    assert put(app, "number,name\n7,Zoë\n9,Max \n").get_json() == {"count": 2}
    assert app.test_client().get("/players/7").get_json()["name"] == "Zoë"
    assert app.test_client().get("/players/9").get_json()["name"] == "Max"


def test_byte_order_mark():
    assert put(create_app(), "\ufeffnumber,name\n1,A\n").get_json() == {"count": 1}


def test_refused():
    response = put(create_app(), "number,name\nx,Zoë\n")
    assert response.status_code == 422
    assert response.get_json() == {"reason": "number must be whole", "line": 2}
    assert put(create_app(), "a,b\n").get_json()["line"] is None
