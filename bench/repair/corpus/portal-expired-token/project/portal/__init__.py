from portal.factory import create_app
