from mailer.send import render
render({"subject": "Welcome {{ name }}", "body": "Write to {{ support }}, {{ name }}"}, {"name": "Li"})
