from surveys.app import create_app

create_app().test_client().post("/imports", data="participant,score\n17,seven\n", content_type="text/csv")
