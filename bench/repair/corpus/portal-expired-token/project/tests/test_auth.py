import pytest

from portal import create_app
from portal.auth import issue


@pytest.fixture
def app():
    return create_app()


def get(app, token):
    return app.test_client().get('/me', headers={'Authorization': f'Bearer {token}'})


def test_me(app):
    with app.app_context():
        token = issue('u-1')
    assert get(app, token).get_json() == {'user': 'u-1'}


def test_forged(app):
    with create_app(secret='another-secret-that-is-long-enough').app_context():
        token = issue('u-1')
    response = get(app, token)
    assert response.status_code == 401
    assert response.get_json() == {'error': 'token_invalid'}
    assert 'forged' in response.headers['WWW-Authenticate']


def test_missing(app):
    assert app.test_client().get('/me').get_json() == {'error': 'token_missing'}
