from cashbox import create_app

create_app().test_client().post("/visits/502/refund", json={"reason": "sauna was cold"})
