from mailer.send import render


def test_render():
    template = {"subject": "Hi {{ name }} from {{ company }}", "body": "Dear {{name}}"}
    assert render(template, {"name": "Bo"}) == "Subject: Hi Bo from Acme\n\nDear Bo"
