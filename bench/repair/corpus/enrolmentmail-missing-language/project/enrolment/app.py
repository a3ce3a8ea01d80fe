from flask import Flask

from enrolment.views import bp

app = Flask("enrolment")
app.register_blueprint(bp)
