from orchids.web import create_app

create_app().test_client().post("/plans", json={"plants": ["Vanda coerulea", "X Aranda"]})
