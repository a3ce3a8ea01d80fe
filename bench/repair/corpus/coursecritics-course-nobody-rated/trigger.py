from coursecritics import create_app

create_app().test_client().get("/courses/PH-310/summary")
