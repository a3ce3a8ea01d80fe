from courts.web import create_app
