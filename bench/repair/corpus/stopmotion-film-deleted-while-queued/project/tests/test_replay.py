from stopmotion.replay import replay

SAVE = {"do": "save", "id": "owl", "owner": "Bea", "frames": ["a"] * 18}


def test_render():
    assert replay([SAVE, {"do": "render", "id": "owl"}]) == [("Bea", "owl.mp4 is ready, 1.5 s")]


def test_share():
    share = {"do": "share", "id": "owl", "to": "Jo"}
    assert replay([SAVE, share]) == [("Jo", "Bea shares owl with you")]
    assert replay([SAVE, share, {"do": "delete", "id": "owl"}]) == []
