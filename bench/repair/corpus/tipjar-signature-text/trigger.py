from tipjar.web import create_app

create_app().test_client().post("/tips?signature=%C3%A9%C3%A8", data=b'{"name": "x", "cents": 9}')
