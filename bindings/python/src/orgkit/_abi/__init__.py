"""The C interface, one module per header: the functions used, their types, the structs.

Names are those of the headers in include/orgkit. Everything else in the package goes
through these modules, so that each signature is stated once.
"""
