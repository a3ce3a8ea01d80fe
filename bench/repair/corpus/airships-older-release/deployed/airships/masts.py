def town(mast):
    return mast["town"].title()
