from canteen.web import create_app

create_app().test_client().get("/menu/2025/52/print")
