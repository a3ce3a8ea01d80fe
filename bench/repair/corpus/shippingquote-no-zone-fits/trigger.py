import shippingquote

shippingquote.app.test_client().post("/quote", json={"country": "NO", "grams": 2400})
