from parkshuttle.web import app, board

board.see("s1", "gate", at=100)
board.see("s2", "lake", at=900)
app.test_client().post("/sweep?now=1000")
