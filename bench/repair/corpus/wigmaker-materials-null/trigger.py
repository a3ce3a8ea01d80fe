from wigs import create_app

create_app().test_client().post(
    "/feed",
    json=[
        {"sku": "BOB-12", "title": "Bob", "colours": ["Auburn"], "materials": ["Human hair", "Lace"]},
        {"sku": "FRINGE-3", "title": "Fringe", "colours": None, "materials": None},
    ],
)
