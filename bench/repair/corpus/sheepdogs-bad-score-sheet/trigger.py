from trials.web import create_app

sheet = "dog,outrun,fetch,pen\nMoss,18,15,7\nFly,19,retired,\n"
create_app().test_client().post("/trials/moor/sheet", data=sheet)
